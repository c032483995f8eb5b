// What a sentence says of one side against the other: only, more than, so many out of so many.
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

/** "More private than public money", "less public money than private". */
export function sidesCompared({ sentence, cues, tables, entries: { facts } }: Scene): Related[] {
  const { tokens } = sentence.reading;
  const words = [
    ...tables.more.all(tokens).map((range) => ({ ...range, more: true })),
    ...tables.less.all(tokens).map((range) => ({ ...range, more: false })),
  ];
  return words.flatMap(({ start, end, more }): Related[] => {
    const own = cues.filter((cue) => !cue.isPlan && cue.start >= end && !cue.isName);
    const [one, other] = own;
    const [first, second] = [amountOf(one?.subject, facts), amountOf(other?.subject, facts)];
    if (one === undefined || other === undefined || first?.figure === undefined || second?.figure === undefined)
      return [];
    if (
      one.start - end > NEAR ||
      first.complement !== second.id ||
      !tables.than.has(tokens.slice(one.end, other.start))
    )
      return [];
    const holds = more === first.figure.value > second.figure.value;
    return [
      {
        start,
        end: other.end,
        verdict: holds ? 'computed' : 'reversed',
        entry: computedOf(first, second, facts).id,
        uses: [],
      },
    ];
  });
}

const PER_CENT = 100;
/** More parts than that are no "three out of four". */
const MOST_PARTS = 100;

/** "Out of every four euros, three are private". */
export function outOf({ sentence, cues, entries: { facts } }: Scene): Related[] {
  const { tokens, lexicon, quantities } = sentence.reading;
  const [all, part, ...more] = quantities.filter(({ value, loose }) => loose === undefined && value <= MOST_PARTS);
  if (all === undefined || part === undefined || more.length > 0 || part.value >= all.value) return [];
  const isOutOf = [1, 2, 3].some((back) => {
    const found = lexicon.outOf.at(tokens, all.start - back);
    return found !== undefined && found.end <= all.start;
  });
  const cue = cues.find(({ start, isPlan }) => !isPlan && start >= part.end);
  const fact = isOutOf ? figureOf(cue?.subject, { unit: lexicon.share }, facts) : undefined;
  if (fact?.figure === undefined || cue === undefined) return [];
  const claimed = { value: (PER_CENT * part.value) / all.value };
  const verdict = holds(claimed, fact.figure) ? 'computed' : 'differs';
  return [{ start: all.start, end: cue.end, verdict, entry: fact.id, uses: [all, part] }];
}
