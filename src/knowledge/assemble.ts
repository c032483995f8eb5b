// Checked files to the core's nouns.

import type { Fact } from '../core/knowledge/fact.ts';
import {
  divide,
  type Figure,
  parseComputation,
  parseFigure,
  scaleNamed,
  type Unit,
  type Units,
  unitNameIn,
} from '../core/knowledge/figure.ts';
import type { LanguageKnowledge, TrainableKnowledge, Wording } from '../core/knowledge/knowledge.ts';
import { figureNames } from './figures.ts';
import type { FactRows, Header, LanguageSources, WholeSources } from './sources.ts';

/** Hexadecimal digits of the hash that people see. */
const HASH_LENGTH = 6;

type FigureTable = ReadonlyMap<string, { readonly figure: Figure; readonly owner: string }>;
type FactRow = FactRows[string];

function allFigures(rows: FactRows, units: Units): FigureTable {
  const figures = new Map<string, { figure: Figure; owner: string }>();
  const entries = Object.entries(rows).flatMap(([owner, fact]) =>
    Object.entries(fact.figures ?? {}).map(([name, text]) => ({ owner, name, text })),
  );
  for (const { owner, name, text } of entries) {
    const figure = parseFigure(text, units);
    if (figure !== undefined) figures.set(name, { figure, owner });
  }
  for (const { owner, name, text } of entries) {
    const [above, below] = (parseComputation(text) ?? []).map((input) => figures.get(input));
    const figure = above && below && divide(above.figure, below.figure, units);
    if (figure !== undefined) figures.set(name, { figure, owner });
  }
  return figures;
}

function pairsOf({ subject, aspect, also = [] }: FactRow): Fact['pairs'] {
  return subject === undefined || aspect === undefined ? also : [[subject, aspect], ...also];
}

/** The facts whose figures a derived one is computed from. */
function inputsOf(id: string, row: FactRow, names: readonly string[], figures: FigureTable): string[] {
  if (row.kind !== 'derived') return [];
  return [...new Set(names.flatMap((name) => figures.get(name)?.owner ?? []))].filter((owner) => owner !== id);
}

function figuresNamed(names: readonly string[], figures: FigureTable): Fact['figures'] {
  return Object.fromEntries(
    names.flatMap((name) => {
      const known = figures.get(name);
      return known === undefined ? [] : [[name, known.figure]];
    }),
  );
}

/** How claims about it are held against it. */
function claimedAs({
  affirmed,
  complement,
  each_or_all,
  opposed,
}: FactRow): Pick<Fact, 'affirmed' | 'complement' | 'eachOrAll' | 'opposed'> {
  return {
    ...(affirmed === undefined ? {} : { affirmed }),
    ...(complement === undefined ? {} : { complement }),
    ...(each_or_all === undefined ? {} : { eachOrAll: each_or_all }),
    ...(opposed === undefined ? {} : { opposed }),
  };
}

function assembleFact(id: string, row: FactRow, rows: FactRows, figures: FigureTable): Fact {
  const names = figureNames(rows, id);
  const own = figures.get(Object.keys(row.figures ?? {})[0] ?? '')?.figure;
  const inputs = inputsOf(id, row, names, figures);
  const origins = row.kind === 'combined' ? (row.facts ?? []) : inputs;
  const paragraphs = row.paragraphs ?? origins.flatMap((origin) => rows[origin]?.paragraphs ?? []);
  return {
    id,
    kind: row.kind,
    ...(row.role === undefined ? {} : { role: row.role }),
    topic: row.topic,
    paragraphs: [...new Set(paragraphs)].sort((a, b) => a - b),
    pairs: pairsOf(row),
    named: row.named ?? false,
    ...claimedAs(row),
    aim: row.aim ?? false,
    pinned: row.pinned ?? false,
    ...(own === undefined ? {} : { figure: own }),
    figures: figuresNamed(names, figures),
    inputs,
    facts: row.facts ?? [],
    related: row.related ?? [],
  };
}

function mainCurrencyOf(rows: FactRows): string | undefined {
  const headline = Object.values(rows).find(({ role }) => role === 'headline');
  return unitNameIn(Object.values(headline?.figures ?? {})[0] ?? '');
}

function numberOf(text: string | number): number {
  const [digits, scale] = String(text).split(' ');
  return Number(digits) * scaleNamed(scale);
}

function assembleUnits(rows: Header['units'], main: string | undefined): Units {
  return Object.fromEntries(
    Object.entries(rows).map(([id, { kind, sign, bare, of, below }]): [string, Unit] => [
      id,
      {
        id,
        kind,
        main: id === main,
        ...(sign === undefined ? {} : { sign }),
        ...(bare === undefined ? {} : { bare: { ...bare, scale: scaleNamed(bare.scale) } }),
        ...(of === undefined ? {} : { of }),
        ...(below === undefined ? {} : { below: numberOf(below) }),
      },
    ]),
  );
}

function assembleFacts(rows: FactRows, units: Units): Record<string, Fact> {
  const figures = allFigures(rows, units);
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, assembleFact(id, row, rows, figures)]));
}

function assembleLanguage({
  concepts,
  claims,
  rules,
  phrases,
  smalltalk,
  outOfScope,
  topics,
}: Required<LanguageSources>): LanguageKnowledge {
  const wordings: Record<string, Wording> = Object.assign({}, ...[...topics.values()].map(({ value }) => value));
  return {
    concepts: concepts.value,
    claims: claims.value,
    rules: rules.value,
    phrases: phrases.value,
    wordings,
    smalltalk: smalltalk.value,
    outOfScope: Object.fromEntries(
      Object.entries(outOfScope.value).map(([group, { questions }]) => [group, questions]),
    ),
  };
}

/** @param hash the hash of the files */
export function assemble(
  { facts, header, concepts, otherLanguages, source, languages }: WholeSources,
  hash: string,
): TrainableKnowledge {
  const units = assembleUnits(header.value.units, mainCurrencyOf(facts.value));
  return {
    hash: hash.slice(0, HASH_LENGTH),
    source: {
      language: source.value.language,
      paragraphs: source.value.paragraphs.map((summary) => ({ summary })),
    },
    plan: header.value.plan,
    units,
    concepts: concepts.value,
    otherLanguages: otherLanguages.value,
    facts: assembleFacts(facts.value, units),
    languages: Object.fromEntries([...languages].map(([language, own]) => [language, assembleLanguage(own)])),
    statements: Object.fromEntries([...languages].map(([language, { statements }]) => [language, statements.value])),
  };
}
