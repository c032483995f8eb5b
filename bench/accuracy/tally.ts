// What a system's guesses come to, for one split; and several splits together.
import { auroc } from '../measures/auroc.ts';
import { addKept, addShares, type Judged, type Kept, keptAtThreshold } from '../measures/threshold.ts';
import type { Share } from '../results/result.ts';
import type { Guess } from '../systems/system.ts';

/** A question of the set with what the system found. */
export interface Asked {
  /** Undefined where the question is out of scope. */
  readonly label?: string;
  readonly guesses: readonly Guess[];
}

export interface Answers {
  readonly test: readonly Asked[];
  readonly noisy: readonly Asked[];
  readonly val: readonly Asked[];
  readonly oosVal: readonly Asked[];
  readonly oosTest: readonly Asked[];
}

export interface Tally {
  readonly closed: Share;
  readonly noisy: Share;
  readonly hit3: Share;
  readonly threshold?: Kept;
  /** One a split that has questions out of scope. */
  readonly aurocs: readonly number[];
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

export function tallyOf({ test, noisy, val, oosVal, oosTest }: Answers): Tally {
  const area = auroc(test.map(confidenceOf), oosTest.map(confidenceOf));
  const threshold = keptAtThreshold([...test, ...oosTest].map(judge), [...val, ...oosVal].map(judge));
  return {
    closed: within(test, 1),
    noisy: within(noisy, 1),
    hit3: within(test, HIT),
    ...(threshold === undefined ? {} : { threshold }),
    aurocs: area === undefined ? [] : [area],
  };
}

function sumOfKept(one: Kept | undefined, other: Kept | undefined): Kept | undefined {
  return one === undefined || other === undefined ? (one ?? other) : addKept(one, other);
}

/** Counts added: over corpora of one label a question this is the micro-averaged F1. */
export function addTallies(one: Tally, other: Tally): Tally {
  const threshold = sumOfKept(one.threshold, other.threshold);
  return {
    closed: addShares(one.closed, other.closed),
    noisy: addShares(one.noisy, other.noisy),
    hit3: addShares(one.hit3, other.hit3),
    ...(threshold === undefined ? {} : { threshold }),
    aurocs: [...one.aurocs, ...other.aurocs],
  };
}
