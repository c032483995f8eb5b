// What a sentence says of one side against the other: only, more than, so many out of so many.
import type { Fact } from '../knowledge/fact.ts';
import type { Figure } from '../knowledge/figure.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import { holds } from '../verifying/holds.ts';
import { amountOf } from '../verifying/mentions.ts';
import { computedOf } from '../verifying/sides-compared.ts';
import { figureOf } from './owners.ts';
import type { Related } from './related.ts';
import { NEAR } from './remainder-claims.ts';
import type { Scene } from './scene.ts';

/** How many words may stand between "only" and what it is. */
const NEAR_ONLY = 3;
/** How far a denial stands from the "only" that it denies. */
const DENIES = 5;

/** "Only public", "not only taxpayers": one side is said to be the whole. */
export function onlyOf({ sentence, cues, tables, entries: { facts } }: Scene): Related[] {
  const { tokens, lexicon, quantities, tags } = sentence.reading;
  return lexicon.comparisons.all(tokens).flatMap((only): Related[] => {
    // The French "que" is "only" behind "ne" alone, and a conjunction elsewhere.
    const isWord = tags.some((tag) => tag.start === only.start && means(tag, lexicon.degree));
    if (only.value !== 'only' || !isWord) return [];
    const cue = cues.find(({ start, isPlan }) => !isPlan && start >= only.end && start - only.end <= NEAR_ONLY);
    const fact = amountOf(cue?.subject, facts);
    if (cue === undefined || fact?.complement === undefined) return [];
    if (quantities.some(({ start, end }) => end >= only.start - 2 && start <= cue.end + NEAR_ONLY)) return [];
    const share = Object.values(facts).find(
      ({ figure, inputs }) => figure?.unit.kind === 'share' && inputs[0] === fact.id,
    );
    const denied = tables.denials.all(tokens).some(({ end }) => end <= only.start && only.start - end <= DENIES);
    const entry = (share ?? fact).id;
    return [{ start: only.start, end: cue.end, verdict: denied ? 'computed' : 'differs', entry, uses: [] }];
  });
}

interface Sides {
  readonly first: Fact & { readonly figure: Figure };
  readonly second: Fact & { readonly figure: Figure };
  readonly end: number;
}

const hasFigure = (fact: Fact | undefined): fact is Sides['first'] => fact?.figure !== undefined;

/** The side behind "more", and the one behind the "than" after it. */
function sidesBehind({ sentence, cues, tables, entries: { facts } }: Scene, end: number): Sides | undefined {
  const [one, other] = cues.filter((cue) => !cue.isPlan && cue.start >= end && !cue.isName);
  const [first, second] = [amountOf(one?.subject, facts), amountOf(other?.subject, facts)];
  if (one === undefined || other === undefined || !hasFigure(first) || !hasFigure(second)) return undefined;
  const isThan = tables.than.has(sentence.reading.tokens.slice(one.end, other.start));
  return isThan && one.start - end <= NEAR && first.complement === second.id
    ? { first, second, end: other.end }
    : undefined;
}

/** "More private than public money", "less public money than private", "100 billion more private than public". */
export function sidesCompared(scene: Scene): Related[] {
  const { sentence, tables, entries } = scene;
  const { tokens, quantities } = sentence.reading;
  const words = [
    ...tables.more.all(tokens).map((range) => ({ ...range, sign: 1 })),
    ...tables.less.all(tokens).map((range) => ({ ...range, sign: -1 })),
  ];
  return words.flatMap(({ start, end, sign }): Related[] => {
    const sides = sidesBehind(scene, end);
    if (sides === undefined) return [];
    const difference = sign * (sides.first.figure.value - sides.second.figure.value);
    const uses = quantities.filter((quantity) => quantity.end === start && quantity.unit?.main === true);
    const isExact = uses.every(({ value }) => value === difference);
    const verdict = difference <= 0 ? 'reversed' : isExact ? 'computed' : 'differs';
    const entry = computedOf(sides.first, sides.second, entries.facts).id;
    return [{ start: uses[0]?.start ?? start, end: sides.end, verdict, entry, uses }];
  });
}

const PER_CENT = 100;
/** More parts than that are no "three out of four". */
const MOST_PARTS = 100;

type Counted = Range & { readonly value: number };

/** The number of parts, and those of some of them: "four … three", "quatre … un seul", where the one may be no figure. */
function partsIn({ tokens, lexicon, quantities }: Reading): Counted[] {
  const few = quantities.filter(({ value, loose }) => loose === undefined && value <= MOST_PARTS);
  const [all] = few;
  if (all === undefined || few.length > 1) return few;
  return [all, ...lexicon.articles.all(tokens).filter(({ start }) => start >= all.end)].slice(0, 2);
}

/** "Out of every four euros, three are private", "of 100 euros, 25 are public and 75 private". */
export function outOf({ sentence, cues, entries: { facts } }: Scene): Related[] {
  const { tokens, lexicon } = sentence.reading;
  const [all, ...parts] = partsIn(sentence.reading);
  if (all === undefined || parts.length === 0 || parts.some(({ value }) => value >= all.value)) return [];
  const isOutOf = [1, 2, 3].some((back) => {
    const found = lexicon.outOf.at(tokens, all.start - back);
    return found !== undefined && found.end <= all.start;
  });
  if (!isOutOf) return [];
  const claims = parts.flatMap((part, at): Related[] => {
    const until = parts[at + 1]?.start ?? tokens.length;
    const cue = cues.find(({ start, isPlan }) => !isPlan && start >= part.end && start < until);
    const fact = figureOf(cue?.subject, { unit: lexicon.share }, facts);
    if (fact?.figure === undefined || cue === undefined) return [];
    const claimed = { value: (PER_CENT * part.value) / all.value };
    const verdict = holds(claimed, fact.figure) ? 'computed' : 'differs';
    const uses = at === 0 ? [all, part] : [part];
    return [{ start: at === 0 ? all.start : part.start, end: cue.end, verdict, entry: fact.id, uses }];
  });
  return claims.length === parts.length ? claims : [];
}
