// The confidence below which a question is refused, chosen on some questions and counted on others.
import type { Share } from '../results/result.ts';
import { sample } from '../statistics.ts';
import { SEEDS } from './seeds.ts';

/** One question with what the system made of it, before any threshold. */
export interface Judged {
  /** -Infinity where the system found nothing: refused at every threshold. */
  readonly confidence: number;
  /** In scope and named rightly, in scope and named wrongly, or out of scope. */
  readonly kind: 'right' | 'wrong' | 'out';
}

/** In scope answered rightly, of all in scope; out of scope refused, of all out of scope. */
export interface Kept {
  readonly in: Share;
  readonly out: Share;
}

/**
 * The threshold that makes right answers in scope and refusals out of scope together the most: Larson et al., "An evaluation
 * dataset for intent classification and out-of-scope prediction" (EMNLP 2019), section 4. Of equally good ones the least.
 * @returns the least confidence that is answered; Infinity where refusing all is best
 */
export function chooseThreshold(judged: readonly Judged[]): number {
  const sure = judged.filter(({ confidence }) => confidence > Number.NEGATIVE_INFINITY);
  const sorted = sure.toSorted((a, b) => b.confidence - a.confidence);
  // From refusing all, downwards: an answer gains a right one or gives a refusal away.
  let gained = 0;
  let most = 0;
  let threshold = Number.POSITIVE_INFINITY;
  for (const [at, { confidence, kind }] of sorted.entries()) {
    if (kind === 'right') gained++;
    if (kind === 'out') gained--;
    if (sorted[at + 1]?.confidence === confidence || gained < most) continue;
    most = gained;
    threshold = confidence;
  }
  return threshold;
}

/** What a threshold makes of these questions. */
export function countKept(judged: readonly Judged[], threshold: number): Kept {
  const answered = ({ confidence }: Judged): boolean =>
    confidence >= threshold && confidence > Number.NEGATIVE_INFINITY;
  const inside = judged.filter(({ kind }) => kind !== 'out');
  const out = judged.filter(({ kind }) => kind === 'out');
  const right = inside.filter((each) => each.kind === 'right' && answered(each));
  const refused = out.filter((each) => !answered(each));
  return { in: { count: right.length, of: inside.length }, out: { count: refused.length, of: out.length } };
}

/** One figure of all of them together. */
export function sumOf<Name extends string>(all: readonly Readonly<Record<Name, Share>>[], name: Name): Share {
  const of = (part: keyof Share): number => all.reduce((sum, each) => sum + each[name][part], 0);
  return { count: of('count'), of: of('of') };
}

export const sumOfKept = (all: readonly Kept[]): Kept => ({ in: sumOf(all, 'in'), out: sumOf(all, 'out') });

/** Two halves, each with half of those in scope and half of those out of scope, drawn by a seed. */
export function halve(judged: readonly Judged[]): readonly [Judged[], Judged[]] {
  const halves: [Judged[], Judged[]] = [[], []];
  for (const out of [false, true]) {
    const own = judged.filter(({ kind }) => (kind === 'out') === out);
    const drawn = sample(own, own.length, SEEDS.halves);
    for (const [at, each] of drawn.entries()) halves[at % 2 === 0 ? 0 : 1].push(each);
  }
  return halves;
}

/**
 * Tuned on `tuning` and counted on `judged`. Where `tuning` lacks questions in or out of scope, each half of `judged` is counted
 * at the threshold of the other half, and the two are added.
 * @returns undefined where `judged` has nothing out of scope
 */
export function keptAtThreshold(judged: readonly Judged[], tuning: readonly Judged[]): Kept | undefined {
  if (!judged.some(({ kind }) => kind === 'out')) return undefined;
  const outs = tuning.filter(({ kind }) => kind === 'out').length;
  if (outs > 0 && outs < tuning.length) return countKept(judged, chooseThreshold(tuning));
  const [one, other] = halve(judged);
  return sumOfKept([countKept(one, chooseThreshold(other)), countKept(other, chooseThreshold(one))]);
}
