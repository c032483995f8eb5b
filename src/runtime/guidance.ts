// What a platform's people are told of using the bot there.
import type { Language } from '../core/knowledge/language.ts';

export interface Guidance {
  /** How to ask. */
  readonly ask: (language: Language) => string;
  /** How to remove the bot. */
  readonly remove: (language: Language) => string;
}
