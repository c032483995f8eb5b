// Checked files to the core's nouns.
import { divide, parseComputation, parseFigure } from '../core/figure.ts';
import type { Fact, Figure, Knowledge, LanguageKnowledge, Wording } from '../core/knowledge.ts';
import { figureNames } from './figures.ts';
import type { FactRows, LanguageSources, Sources } from './sources.ts';

/** Hexadecimal digits of the hash that people see. */
const HASH_LENGTH = 6;

function allFigures(rows: FactRows): Map<string, { readonly figure: Figure; readonly owner: string }> {
  const figures = new Map<string, { figure: Figure; owner: string }>();
  const entries = Object.entries(rows).flatMap(([owner, fact]) =>
    Object.entries(fact.figures ?? {}).map(([name, text]) => ({ owner, name, text })),
  );
  for (const { owner, name, text } of entries) {
    const figure = parseFigure(text);
    if (figure !== undefined) figures.set(name, { figure, owner });
  }
  for (const { owner, name, text } of entries) {
    const [dividend, divisor] = parseComputation(text) ?? [];
    const [above, below] = [figures.get(dividend ?? ''), figures.get(divisor ?? '')];
    if (above !== undefined && below !== undefined) figures.set(name, { figure: divide(above.figure, below.figure), owner });
  }
  return figures;
}

function assembleFacts(rows: FactRows): Record<string, Fact> {
  const figures = allFigures(rows);
  const facts: Record<string, Fact> = {};
  for (const [id, row] of Object.entries(rows)) {
    const names = figureNames(rows, id);
    const own = figures.get(Object.keys(row.figures ?? {})[0] ?? '')?.figure;
    const inputs = row.kind === 'derived' ? [...new Set(names.flatMap((name) => figures.get(name)?.owner ?? []))].filter((owner) => owner !== id) : [];
    const sources = row.kind === 'combined' ? (row.facts ?? []) : inputs;
    const paragraphs = row.paragraphs ?? sources.flatMap((source) => rows[source]?.paragraphs ?? []);
    facts[id] = {
      id,
      kind: row.kind,
      topic: row.topic,
      paragraphs: [...new Set(paragraphs)].sort((a, b) => a - b),
      pairs: [...(row.subject === undefined || row.aspect === undefined ? [] : [[row.subject, row.aspect] as const]), ...(row.also ?? [])],
      ...(own === undefined ? {} : { figure: own }),
      figures: Object.fromEntries(names.flatMap((name) => (figures.has(name) ? [[name, (figures.get(name) as { figure: Figure }).figure]] : []))),
      inputs,
      facts: row.facts ?? [],
      related: row.related ?? [],
    };
  }
  return facts;
}

function assembleLanguage({ rules, phrases, smalltalk, outOfScope, topics }: LanguageSources): LanguageKnowledge {
  const wordings: Record<string, Wording> = Object.assign({}, ...[...topics.values()].map(({ value }) => value));
  return {
    rules: rules.value,
    phrases: phrases.value,
    wordings,
    smalltalk: smalltalk.value,
    outOfScope: Object.fromEntries(Object.entries(outOfScope.value).map(([group, { questions }]) => [group, questions])),
  };
}

/** @param hash the hash of the files */
export function assemble({ facts, source, languages }: Sources, hash: string): Knowledge {
  return {
    hash: hash.slice(0, HASH_LENGTH),
    source: { language: source.value.language, paragraphs: source.value.paragraphs.map((summary) => ({ summary })) },
    facts: assembleFacts(facts.value),
    languages: Object.fromEntries([...languages].map(([language, own]) => [language, assembleLanguage(own)])),
  };
}
