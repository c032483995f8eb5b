// The words of a sentence that say whose a figure is.
import { type Facts, subjectOf } from '../knowledge/fact.ts';
import { once } from '../reading/once.ts';
import { overlaps, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { headline } from '../verifying/fact-figures.ts';
import { asMeant } from '../verifying/meant-figure.ts';
import type { Sentence } from './sentences.ts';

export interface Cue extends Range {
  readonly subject: string;
  /** The plan by its name, which has every figure and none in particular. */
  readonly isPlan: boolean;
  /** By a name that belongs to its subject. */
  readonly isName?: true;
}

const subjectsOf = (facts: Facts, has: 'figure' | 'complement'): ReadonlySet<string> =>
  new Set(Object.values(facts).flatMap((fact) => (fact[has] === undefined ? [] : (subjectOf(fact) ?? []))));

/** The subjects that have a figure; those that are one side of a whole. */
const figured = once((facts: Facts) => subjectsOf(facts, 'figure'));
const sided = once((facts: Facts) => subjectsOf(facts, 'complement'));

/** By the words of its subject. */
function bySubject({ tokens, lexicon }: Reading, facts: Facts): Cue[] {
  const known = figured(facts);
  return lexicon.subjects
    .all(tokens)
    .flatMap(({ start, end, value }) => (known.has(value) ? [{ start, end, subject: value, isPlan: false }] : []));
}

/** By a name that belongs to it: an initiative of one side. */
function byName({ tokens, lexicon }: Reading, facts: Facts): Cue[] {
  const whole = subjectOf(headline(facts));
  const sides = sided(facts);
  return lexicon.names.all(tokens).flatMap(({ start, end, value }): Cue[] => {
    const subject = value.flatMap(({ fact, right }) => (right ? (subjectOf(facts[fact]) ?? []) : []))[0];
    return subject === undefined || subject === whole || !sides.has(subject)
      ? []
      : [{ start, end, subject, isPlan: false, isName: true }];
  });
}

/** By a bare number that can only be a count: "20 billion for all four". */
function byCount({ quantities }: Reading, facts: Facts): Cue[] {
  return quantities.flatMap((quantity): Cue[] => {
    const { unit } = quantity.bare === undefined ? quantity : asMeant(quantity, facts);
    return unit?.of === undefined
      ? []
      : [{ start: quantity.start, end: quantity.end, subject: unit.of, isPlan: false }];
  });
}

function byPlan({ tokens, lexicon }: Reading, facts: Facts): Cue[] {
  const subject = subjectOf(headline(facts));
  return subject === undefined
    ? []
    : lexicon.plan.all(tokens).map(({ start, end }) => ({ start, end, subject, isPlan: true }));
}

/** In order, each word once; none inside a figure, but a count of what has one. */
export function cuesOf({ reading }: Sentence, facts: Facts): Cue[] {
  const isFree = (cue: Cue): boolean =>
    !reading.quantities.some(
      (quantity) => quantity.loose !== 'implied' && overlaps(cue, quantity) && quantity.end - quantity.start > 1,
    );
  const found = [byName, bySubject, byPlan].flatMap((by) => by(reading, facts)).filter(isFree);
  const cues: Cue[] = [];
  for (const cue of [...found, ...byCount(reading, facts)])
    if (!cues.some((other) => overlaps(cue, other))) cues.push(cue);
  return cues.sort((one, other) => one.start - other.start);
}
