// What an answer's text says that its facts do not: figures and names that belong to no id in `facts`.
import type { Answer } from '../../src/core/answer.ts';
import { factNames, wordsOfConcepts } from '../../src/core/knowledge/concept.ts';
import { findQuantities } from '../../src/core/reading/quantities.ts';
import type { Quantity } from '../../src/core/reading/quantity.ts';
import { read } from '../../src/core/reading/reading.ts';
import { createRepairs } from '../../src/core/reading/spelling.ts';
import { tokenize } from '../../src/core/text/tokenize.ts';
import { knowledge, lexiconOf, model } from './bot.ts';
import { FACTLESS } from './wording.ts';

/** The names of the article and the ids that they belong to, kept by hand: what an entry's wording says is no proof. */
const OWNERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Ursula|von der Leyen/iu, ['announcer', 'role', 'refutes', 'quote']],
  [/Paris/u, ['place']],
  [/Summit|Sommet/u, ['event']],
  [/Champions/u, ['champions']],
  [/CERN/u, ['cern']],
  [/United States|États-Unis|Americ|Améric|\bUSA?\b/u, ['rivals', 'lag']],
  [/Chin[ae]|Chinois/u, ['rivals', 'lag']],
  [/Commission/u, ['role']],
  [/European Union|Union européenne|\b(?:EU|UE)\b/u, ['who', 'ambition', 'public_source']],
  [/AI Act\b/u, ['ai_act_link']],
];

const isCapital = (name: string): boolean => /^\p{Lu}/u.test(name);
const ids = Object.values(knowledge.concepts.names);
const words = Object.values(knowledge.languages).map(({ concepts }) => concepts);
const RIGHT: ReadonlySet<string> = new Set(words.flatMap((own) => factNames(knowledge.concepts, own)));
const wrongIds = ids.flatMap(({ wrong }) => wrong);
const WRONG = words
  .flatMap((own) => wordsOfConcepts(wrongIds, own))
  .filter((name) => isCapital(name) && !RIGHT.has(name));
/** Names that only questions say: Macron, Brussels, Nvidia, Davos. */
const STRANGERS = new RegExp(
  `(?<!\\p{L})(?:${WRONG.map((name) => name.replace(/[.*+?^$()|[\]\\]/gu, '\\$&')).join('|')})(?!\\p{L})`,
  'u',
);

function inventedNames({ text, facts, unstated }: Answer): string[] {
  if (FACTLESS.has(text)) return [];
  const owned = OWNERS.filter(
    ([name, ids]) => name.test(text) && !ids.some((id) => facts.includes(id) || unstated.includes(id)),
  );
  const stranger = STRANGERS.exec(text)?.[0];
  return [...owned.map(([name]) => `the name ${name}`), ...(stranger === undefined ? [] : [`the name ${stranger}`])];
}

const BILLION = 1e9;
/** Figures are worded with two decimals. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(0.0051, 0.006 * Math.abs(b));

function figuresOfPiece(piece: string, language: string): Quantity[] {
  const lexicon = lexiconOf(language);
  const tokens = tokenize(piece);
  const isWord = ({ start }: Quantity): boolean =>
    ['all', 'most'].includes(lexicon.comparisons.at(tokens, start)?.value ?? '');
  const found = findQuantities(tokens, lexicon).filter((quantity) => !isWord(quantity));
  const covered = (at: number): boolean => found.some(({ start, end }) => start <= at && at < end);
  const missed = tokens.flatMap(({ kind, value }, at) =>
    kind === 'number' && !covered(at) ? [{ value, start: at, end: at + 1 }] : [],
  );
  return [...found, ...missed];
}

/** Figures of the text, clause by clause: one figure tells nothing of the next. "All" and "most" are words there, not figures. */
function figuresOf(text: string, language: string): Quantity[] {
  return text.split(/[.:;,()÷](?!\d)/u).flatMap((piece) => figuresOfPiece(piece, language));
}

function allowedOf({ facts }: Answer): number[] {
  return facts.flatMap((id) => Object.values(knowledge.facts[id]?.figures ?? {}).map(({ value }) => value));
}

const repairs = createRepairs(model);

/** In every language: a question is read in its own, whatever the answer's is. */
function claimedIn(question: string): number[] {
  return Object.keys(knowledge.languages).flatMap((language) => {
    const { quantities } = read(question, language, lexiconOf(language), repairs.get(language));
    return quantities.flatMap(({ value }) => [value, value * BILLION]);
  });
}

/** "…, not €300 billion." without its last part, where the question said just that. */
function withoutCorrection(question: string, answer: Answer): string {
  const { text, language, premise, facts } = answer;
  if (premise !== 'corrected') return text;
  const [, between = ''] = (knowledge.languages[language]?.phrases['not_that'] ?? '').split(/\{answer\}|\{wrong\}/u);
  const [first = '', ...rest] = text.split(between.replace(/ $/u, '').trimEnd());
  const dollars = facts.flatMap((id) => Object.values(knowledge.facts[id]?.figures ?? {}).map(({ value }) => value));
  const claimed = [...claimedIn(question), ...dollars];
  const stripped = rest.map((part) => {
    const [wrong = '', ...after] = part.split(/\.(?!\d)/u);
    const [figure, ...more] = figuresOf(wrong, language);
    const understood =
      figure !== undefined && more.length === 0 && claimed.some((value) => isNear(figure.value, value));
    return understood ? after.join('.') : part;
  });
  return [first, ...stripped].join(' ');
}

/** What the text says that is nobody's: nothing, for every question. */
export function inventionsIn(question: string, answer: Answer): string[] {
  const allowed = allowedOf(answer);
  const figures = figuresOf(withoutCorrection(question, answer), answer.language);
  const strange = figures.filter(({ value }) => !allowed.some((known) => isNear(value, known)));
  return [...strange.map(({ value }) => `the figure ${value}`), ...inventedNames(answer)];
}

/** The ids in `facts` whose own figure the text leaves out. */
export function silentFacts({ facts, text, language }: Answer): string[] {
  const said = figuresOf(text, language).map(({ value }) => value);
  return facts.filter((id) => {
    const figure = knowledge.facts[id]?.figure;
    return figure !== undefined && !said.some((value) => isNear(value, figure.value));
  });
}
