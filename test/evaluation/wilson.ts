// How sure a share is that was counted on so many questions.

export interface Rate {
  readonly count: number;
  readonly total: number;
  /** 0 to 1; 0 where there is nothing to count. */
  readonly share: number;
  /** The 95 % interval's ends, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution: two tails make 95 %. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval without continuity correction: Wilson, "Probable inference, the law of succession, and statistical
 * inference" (JASA 22, 1927). Unlike the usual one it stays within 0 and 1, and is of use for 0 of n.
 */
export function wilson(count: number, total: number): { readonly low: number; readonly high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const square = Z ** 2 / total;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

export function rateOf(count: number, total: number): Rate {
  return { count, total, share: total === 0 ? 0 : count / total, ...wilson(count, total) };
}
