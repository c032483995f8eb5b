// The names that a question puts forward, and which fact each is a claim about.
import type { NameClaim } from './name-table.ts';
import type { Range } from './range.ts';
import { type Reading, wholeOf } from './reading.ts';

export interface NamedClaim extends NameClaim {
  /** The token where the name starts. */
  readonly start: number;
}

/** "in Brussels", not "Brussels announced". */
export function isBehindPreposition({ tokens, lexicon }: Reading, at: number): boolean {
  return lexicon.placePrepositions.has(tokens[at - 1]?.text ?? '');
}

/** The claims of a stretch, or of the whole question. A country is a place behind a preposition ("in France"), else one that acts ("France launched it"). */
export function claimsIn(reading: Reading, { start, end }: Range = wholeOf(reading)): NamedClaim[] {
  return reading.lexicon.names.all(reading.tokens.slice(start, end)).flatMap(({ start: at, value }) => {
    const isPlace = isBehindPreposition(reading, start + at);
    const ambiguous = value.length > 1 && value.some(({ place }) => place);
    const meant = ambiguous ? value.filter(({ place }) => place === isPlace) : value;
    return meant.map((claim) => ({ ...claim, start: start + at }));
  });
}
