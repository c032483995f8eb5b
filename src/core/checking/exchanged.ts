// Two figures of a text at each other's place: "4 billion for 20 sites" where it is 20 for 4.
import type { CheckedClaim } from '../checked-text.ts';

/** A figure without its scale: 20 of 20 billion. */
function digitsOf(text: string | undefined): number {
  return text === undefined ? Number.NaN : Number.parseFloat(text);
}

function isExchanged(one: CheckedClaim, other: CheckedClaim): boolean {
  return (
    one.entry !== other.entry &&
    digitsOf(one.claimed) === digitsOf(other.stated) &&
    digitsOf(other.claimed) === digitsOf(one.stated)
  );
}

const isWrong = ({ verdict }: CheckedClaim): boolean => verdict === 'differs' || verdict === 'unit_slip';

/** With those that have each other's digits said to be swapped. */
export function withExchanged(claims: readonly CheckedClaim[]): CheckedClaim[] {
  return claims.map((claim) =>
    isWrong(claim) && claims.some((other) => isWrong(other) && isExchanged(claim, other))
      ? { ...claim, verdict: 'swapped' }
      : claim,
  );
}
