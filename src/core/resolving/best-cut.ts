// Where a question of several clauses is cut: the runs of clauses whose entries score best.
import type { Range } from '../reading/range.ts';
import type { Clause } from './clauses.ts';

/** A part counts by how far it stands above this: splitting must gain, not just hold. From 0.5 to 0.75 dev differs by 1 of 1,702. */
const SPLIT_COST = 0.62;
/** A part without a question word costs more: most are a topic put in front or an afterthought (dev, right of 1,702: 0.45 1,598, 0.6 1,598, 0.8 1,599). */
const SILENT_COST = 0.6;
/** So does a cut at a mere comma. */
const COMMA_COST = 0.08;
/** What it costs to take a clause for no part: between none and so much that nothing is won (dev and dev2, won and lost: 0.1 15 and 6, 0.3 13 and 5). */
const ASIDE_COST = 0.1;
const LONGEST_PART = 4;

interface Scored {
  readonly top: { readonly score: number };
}

/** What the first clauses are best cut into. */
interface Plan<Part> {
  readonly gain: number;
  readonly parts: readonly Part[];
}

function costOf(clauses: readonly Clause[], start: number, end: number): number {
  const asks = clauses.slice(start, end).some((clause) => clause.asks);
  const comma = start > 0 && clauses[start]?.weak === true;
  return SPLIT_COST + (asks ? 0 : SILENT_COST) + (comma ? COMMA_COST : 0);
}

/** What asks nothing by itself, where something else does, may be no part at all: "I'm a teacher preparing a lesson." */
function skipped<Part>({ gain, parts }: Plan<Part>, { asks, aside }: Clause): Plan<Part> | undefined {
  if (aside === 'exclusion') return { gain, parts };
  return asks && aside === undefined ? undefined : { gain: gain - ASIDE_COST, parts };
}

/** What sets something aside is in no part, and who asks is none alone. */
function canBePart(clauses: readonly Clause[]): boolean {
  return !clauses.some(({ aside }) => aside === 'exclusion') && !clauses.every(({ aside }) => aside !== undefined);
}

/** The last part of a plan for the clauses up to `end`, begun at any of a few before. */
function plansTo<Part extends Scored>(
  clauses: readonly Clause[],
  end: number,
  before: readonly Plan<Part>[],
  partOf: (range: Range) => Part,
  mayBeNone: boolean,
): Plan<Part>[] {
  const starts = Array.from({ length: Math.min(end, LONGEST_PART) }, (_, back) => end - 1 - back).reverse();
  const fit = starts.filter((start) => canBePart(clauses.slice(start, end)));
  return (fit.length > 0 || mayBeNone ? fit : starts).map((start) => {
    const part = partOf({ start: (clauses[start] as Range).start, end: (clauses[end - 1] as Range).end });
    const { gain, parts } = before[start] as Plan<Part>;
    return { gain: gain + part.top.score - costOf(clauses, start, end), parts: [...parts, part] };
  });
}

/**
 * The cut into runs of clauses with the highest sum of scores above the cost.
 * @param someAsk whether a clause of the question asks something: others may then be left out
 */
export function bestCut<Part extends Scored>(
  clauses: readonly Clause[],
  partOf: (range: Range) => Part,
  someAsk: boolean,
): readonly Part[] {
  const plans: Plan<Part>[] = [{ gain: 0, parts: [] }];
  for (let end = 1; end <= clauses.length; end++) {
    const without = someAsk ? skipped(plans[end - 1] as Plan<Part>, clauses[end - 1] as Clause) : undefined;
    const all = [
      ...(without === undefined ? [] : [without]),
      ...plansTo(clauses, end, plans, partOf, without !== undefined),
    ];
    plans.push(all.reduce((best, plan) => (plan.gain > best.gain ? plan : best)));
  }
  return plans[clauses.length]?.parts ?? [];
}
