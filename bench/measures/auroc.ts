// How well a confidence tells questions in scope from those out of scope.

/**
 * The area under the receiver operating characteristic: the probability that a question in scope has the greater confidence of
 * the two when one of each is drawn, ties counting half. It is Mann and Whitney's U (1947) over the number of pairs, from ranks:
 * Fawcett, "An introduction to ROC analysis" (Pattern Recognition Letters 27, 2006).
 * @returns 0 to 1; 0.5 says nothing; undefined where one side is empty
 */
export function auroc(inScope: readonly number[], outOfScope: readonly number[]): number | undefined {
  const pairs = inScope.length * outOfScope.length;
  if (pairs === 0) return undefined;
  const counts = new Map<number, { inside: number; outside: number }>();
  const at = (confidence: number) => {
    const known = counts.get(confidence) ?? { inside: 0, outside: 0 };
    counts.set(confidence, known);
    return known;
  };
  for (const confidence of inScope) at(confidence).inside++;
  for (const confidence of outOfScope) at(confidence).outside++;
  let below = 0;
  let won = 0;
  // A difference would be no number for two infinite ones.
  for (const [, { inside, outside }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    won += inside * (below + outside / 2);
    below += outside;
  }
  return won / pairs;
}
