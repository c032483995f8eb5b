// More phrasings than people wrote: variations of theirs, to see what grows with their number. Nothing is judged right or wrong by them.
import type { Row } from '../sets/set.ts';

type Words = readonly string[];
type Random = () => number;
/** A variation of the first, with words of the second: another phrasing of the same label. */
type Vary = (one: Words, other: Words, random: Random) => Words;

/** One variation in so many has a letter typed twice, so that the vocabulary grows a little, as it does with people. */
const SLIP = 25;
/** Tries in a row that may end in a text that is there already. */
const TRIES = 1000;

const below = (count: number, random: Random): number => Math.floor(random() * count);

const halves: Vary = (one, other) => [
  ...one.slice(0, Math.ceil(one.length / 2)),
  ...other.slice(Math.ceil(other.length / 2)),
];

const drop: Vary = (one, _, random) => one.toSpliced(below(one.length, random), 1);

const exchange: Vary = (one, other, random) =>
  one.with(below(one.length, random), other[below(other.length, random)] ?? '');

const VARY = [halves, drop, exchange] as const;

function slip(text: string, random: Random): string {
  const at = below(text.length, random);
  return text.slice(0, at + 1) + text.slice(at).trimStart();
}

function vary(one: Words, others: readonly Words[], random: Random): string {
  const way = VARY[below(VARY.length, random)] ?? drop;
  const text = way(one, others[below(others.length, random)] ?? one, random).join(' ');
  return below(SLIP, random) === 0 ? slip(text, random) : text;
}

const keyOf = ({ text, label }: Row): string => `${label}\n${text}`;

/**
 * So many rows of the same labels: the rows given, then variations of each in turn, all different.
 * @param random from 0 to 1, below 1; the same numbers give the same rows
 * @throws when the rows are too few for so many variations
 */
export function variations(rows: readonly Row[], count: number, random: Random): Row[] {
  const all = new Map(rows.map((row) => [keyOf(row), row]));
  const known = rows.map(({ text, label }) => ({ label, words: text.trim().split(/\s+/u) }));
  const ofLabel = new Map<string, Words[]>(known.map(({ label }) => [label, []]));
  for (const { label, words } of known) ofLabel.get(label)?.push(words);
  for (let at = 0, failed = 0; all.size < count && failed < TRIES; at++) {
    const one = known[at % known.length];
    if (one === undefined) break;
    const row = { text: vary(one.words, ofLabel.get(one.label) ?? [], random), label: one.label };
    const isNew = row.text !== '' && !all.has(keyOf(row));
    failed = isNew ? 0 : failed + 1;
    if (isNew) all.set(keyOf(row), row);
  }
  if (all.size < count)
    throw new Error(`${rows.length} phrasings give ${all.size} different variations, not ${count}. Ask for fewer.`);
  return [...all.values()].slice(0, count);
}
