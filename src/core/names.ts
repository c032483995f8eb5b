// The names that a question puts forward, and which fact each is a claim about.
import type { NameClaim } from './lexicon.ts';
import type { Range, Reading } from './reading.ts';

export interface NamedClaim extends NameClaim {
  /** The token where the name starts. */
  readonly start: number;
}

/** A country is a place behind a preposition ("in France"), else one that acts ("France launched it"). */
const PLACE = 'place';

/** The claims of a stretch. A name that could be a place or one that acts is told apart by the word in front. */
export function claimsIn({ tokens, lexicon }: Reading, { start, end }: Range): NamedClaim[] {
  return lexicon.names.all(tokens.slice(start, end)).flatMap(({ start: at, value }) => {
    const behindPreposition = lexicon.placePrepositions.has(tokens[start + at - 1]?.text ?? '');
    const ambiguous = value.length > 1 && value.some(({ fact }) => fact === PLACE);
    const meant = ambiguous ? value.filter(({ fact }) => (fact === PLACE) === behindPreposition) : value;
    return meant.map((claim) => ({ ...claim, start: start + at }));
  });
}
