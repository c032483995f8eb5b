// Room between labels that stand in one column.

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How far to move each label so that any two are `gap` apart in the same order: the least squares of the moves, by the max-min
 * formula of isotonic regression (Barlow et al., "Statistical inference under order restrictions", 1972).
 * @param positions in pixels, in any order
 */
export function shiftsOf(positions: readonly number[], gap: number): number[] {
  const order = positions.map((_, at) => at).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  // Without the gaps, what is left to keep is the order.
  const places = order.map((at, rank) => (positions[at] ?? 0) - rank * gap);
  const settled = places.map((_, rank) => {
    const least = (from: number) =>
      Math.min(...places.slice(rank).map((__, more) => mean(places.slice(from, rank + more + 1))));
    return Math.max(...places.slice(0, rank + 1).map((__, from) => least(from)));
  });
  return positions.map((_, at) => (settled[order.indexOf(at)] ?? 0) - (places[order.indexOf(at)] ?? 0));
}
