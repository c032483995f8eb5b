// How many questions a slow system is asked, so that a bench ends in minutes.

/** Microseconds that one list of questions may take. */
const BUDGET = 60e6;
/** Fewer would say nothing. */
const LEAST = 30;

/** @param cost microseconds that one question takes, roughly */
export function affordable(cost: number): number {
  return Math.max(LEAST, Math.floor(BUDGET / cost));
}
