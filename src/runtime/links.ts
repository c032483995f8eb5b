// Where people read more, as the operator says.
import type { Original } from './original.ts';

/** Addresses: http or https, with nothing in them that ends a link in anybody's markup. */
export interface Links {
  /** How what people write is treated. */
  readonly privacy?: string;
  /** Where problems with the bot are reported. */
  readonly report?: string;
}

/** All that the operator points to. */
export interface Pointers {
  /** Where the article itself is found. */
  readonly original?: Original;
  readonly links?: Links;
}
