// What is asked, with all that tells how to read it.

import type { Language } from './knowledge/knowledge.ts';
import type { Context } from './resolving/conversation.ts';

export interface Question {
  readonly text: string;
  /** A choice made: it forces the language. */
  readonly language?: Language;
  /** A hint, such as "fr-FR": it breaks ties. */
  readonly locale?: string;
  /** The answer before, for follow-ups. */
  readonly context?: Context;
}
