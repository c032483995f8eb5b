// What a system's guesses come to, for one split; and several splits together.
import type { Asked } from '../asking.ts';
import { auroc } from '../measures/auroc.ts';
import { type Judged, type Kept, keptAtThreshold, sumOf, sumOfKept } from '../measures/threshold.ts';
import type { AccuracyFigures, Share, SystemLabel } from '../results/result.ts';
import type { Question } from './ask.ts';

type Answers = readonly Pick<Asked<Question>, 'question' | 'guesses'>[];

export interface Tally {
  readonly closed: Share;
  readonly noisy: Share;
  readonly hit3: Share;
  /** Undefined where the split has nothing out of scope. */
  readonly threshold: Kept | undefined;
  readonly auroc: number | undefined;
}

const HIT = 3;

function judge({ question: { label }, guesses: [best] }: Answers[number]): Judged {
  const answered = best?.label === label ? 'right' : 'wrong';
  return { confidence: best?.confidence ?? Number.NEGATIVE_INFINITY, kind: label === undefined ? 'out' : answered };
}

/** How many have their label among the first guesses. */
function within(answers: Answers, first: number): Share {
  const found = answers.filter(({ question, guesses }) =>
    guesses.slice(0, first).some(({ label }) => label === question.label),
  );
  return { count: found.length, of: answers.length };
}

export function tallyOf(answers: Answers): Tally {
  const of = (...lists: Question['list'][]) => answers.filter(({ question }) => lists.includes(question.list));
  const judged = (...lists: Question['list'][]): Judged[] => of(...lists).map(judge);
  const confidences = (list: Question['list']): number[] => judged(list).map(({ confidence }) => confidence);
  return {
    closed: within(of('test'), 1),
    noisy: within(of('noisy'), 1),
    hit3: within(of('test'), HIT),
    threshold: keptAtThreshold(judged('test', 'oosTest'), judged('val', 'oosVal')),
    auroc: auroc(confidences('test'), confidences('oosTest')),
  };
}

/** Counts added (over corpora of one label a question this is the micro-averaged F1), and the mean of the areas. */
export function figuresOf({ name, version, settings }: SystemLabel, tallies: readonly Tally[]): AccuracyFigures {
  const aurocs = tallies.flatMap((tally) => tally.auroc ?? []);
  const kept = tallies.flatMap(({ threshold }) => threshold ?? []);
  const [closed, noisy, hit3] = [sumOf(tallies, 'closed'), sumOf(tallies, 'noisy'), sumOf(tallies, 'hit3')];
  const mean = aurocs.reduce((sum, area) => sum + area, 0) / aurocs.length;
  const areas = aurocs.length > 0 && { auroc: mean };
  const threshold = kept.length > 0 && { threshold: sumOfKept(kept) };
  return { name, version, settings, closed, noisy, hit3, ...areas, ...threshold };
}
