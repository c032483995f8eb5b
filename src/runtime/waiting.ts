// Who wants to be told when an answer changes: once, and privately.
import type { Outcome } from '../core/answer.ts';
import type { Language } from '../core/knowledge/language.ts';

/** What was asked and what came of it then. */
export interface Wait {
  readonly platform: string;
  /** To whom the platform writes, as the adapter tells it. */
  readonly to: string;
  readonly question: { readonly text: string; readonly language?: Language };
  readonly outcome: Outcome;
}

export interface Waiting {
  readonly id: string;
  readonly wait: Wait;
}
