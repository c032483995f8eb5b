// What a system's guesses come to, for one split; and several splits together.
import { auroc } from '../measures/auroc.ts';
import { type Judged, type Kept, keptAtThreshold, sumOf, sumOfKept } from '../measures/threshold.ts';
import type { AccuracyFigures, Share, SystemLabel } from '../results/result.ts';
import type { Guess } from '../systems/system.ts';
import type { Lists } from './lists.ts';

/** A question of the set with what the system found. */
export interface Asked {
  /** Undefined where the question is out of scope. */
  readonly label?: string | undefined;
  readonly guesses: readonly Guess[];
}

export interface Tally {
  readonly closed: Share;
  readonly noisy: Share;
  readonly hit3: Share;
  /** Undefined where the split has nothing out of scope. */
  readonly threshold: Kept | undefined;
  readonly auroc: number | undefined;
}

const HIT = 3;

const confidenceOf = ({ guesses }: Asked): number => guesses[0]?.confidence ?? Number.NEGATIVE_INFINITY;

function judge(asked: Asked): Judged {
  const { label, guesses } = asked;
  const answered = guesses[0]?.label === label ? 'right' : 'wrong';
  return { confidence: confidenceOf(asked), kind: label === undefined ? 'out' : answered };
}

/** How many have their label among the first guesses. */
function within(all: readonly Asked[], first: number): Share {
  const found = all.filter(({ label, guesses }) => guesses.slice(0, first).some((guess) => guess.label === label));
  return { count: found.length, of: all.length };
}

export function tallyOf({ test, noisy, val, oosVal, oosTest }: Lists<Asked>): Tally {
  return {
    closed: within(test, 1),
    noisy: within(noisy, 1),
    hit3: within(test, HIT),
    threshold: keptAtThreshold([...test, ...oosTest].map(judge), [...val, ...oosVal].map(judge)),
    auroc: auroc(test.map(confidenceOf), oosTest.map(confidenceOf)),
  };
}

/** Counts added (over corpora of one label a question this is the micro-averaged F1), and the mean of the areas. */
export function figuresOf({ name, version, settings }: SystemLabel, tallies: readonly Tally[]): AccuracyFigures {
  const aurocs = tallies.flatMap((tally) => tally.auroc ?? []);
  const kept = tallies.flatMap(({ threshold }) => threshold ?? []);
  return {
    name,
    version,
    settings,
    closed: sumOf(tallies.map(({ closed }) => closed)),
    noisy: sumOf(tallies.map(({ noisy }) => noisy)),
    hit3: sumOf(tallies.map(({ hit3 }) => hit3)),
    ...(aurocs.length === 0 ? {} : { auroc: aurocs.reduce((sum, area) => sum + area, 0) / aurocs.length }),
    ...(kept.length === 0 ? {} : { threshold: sumOfKept(kept) }),
  };
}
