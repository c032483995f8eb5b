// How well a confidence tells questions in scope from those out of scope.

/**
 * The area under the receiver operating characteristic: the probability that a question in scope has the greater confidence of
 * the two when one of each is drawn, ties counting half. It is Mann and Whitney's U (1947) over the number of pairs, from ranks:
 * Fawcett, "An introduction to ROC analysis" (Pattern Candidates Letters 27, 2006).
 * @returns 0 to 1; 0.5 says nothing; undefined where one side is empty
 */
export function auroc(inScope: readonly number[], outOfScope: readonly number[]): number | undefined {
  const pairs = inScope.length * outOfScope.length;
  if (pairs === 0) return undefined;
  const all = [
    ...inScope.map((confidence) => ({ confidence, inside: true })),
    ...outOfScope.map((confidence) => ({ confidence, inside: false })),
  ].sort((a, b) => compare(a.confidence, b.confidence));
  let ranks = 0;
  for (let first = 0; first < all.length; ) {
    let next = first;
    let inside = 0;
    while (next < all.length && all[next]?.confidence === all[first]?.confidence) {
      if (all[next]?.inside) inside++;
      next++;
    }
    // Ranks count from 1, and equals share the middle of theirs.
    ranks += (inside * (first + 1 + next)) / 2;
    first = next;
  }
  return (ranks - (inScope.length * (inScope.length + 1)) / 2) / pairs;
}

/** A difference would be no number for two infinite ones. */
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
