// What is shown, whatever the platform: each adapter draws all of them in its way.
import type { Answer, Citation } from '../core/answer.ts';
import type { Topic } from '../core/bot.ts';
import type { CheckOutcome } from '../core/checked-text.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Action } from './action.ts';
import type { Byline } from './byline.ts';
import type { Row } from './row.ts';
import type { Control, Effective, Prefilled, Scope, Settings } from './settings.ts';

/** What is looked up, and can be shown again in another language. */
export type CardView =
  | { readonly kind: 'topics'; readonly language: Language }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly language: Language }
  | { readonly kind: 'figures'; readonly language: Language }
  | {
      readonly kind: 'source';
      readonly citations: readonly Citation[];
      readonly language: Language;
      /** The answer whose source it is: its figures are shown, and how each was read. */
      readonly of?: Answer;
    }
  | { readonly kind: 'about'; readonly language: Language }
  | {
      readonly kind: 'help';
      readonly language: Language;
      /** For who has just brought the bot there. */
      readonly isGreeting?: true;
    };

/** What is set for a server, and for the channel where it is shown. */
export interface SettingsView {
  readonly kind: 'settings';
  readonly language: Language;
  readonly whole: Settings;
  readonly channel?: { readonly id: string; readonly chosen: Settings };
  /** What has just been set, and what held before. */
  readonly saved?: { readonly scope: Scope; readonly before: Effective; readonly after: Effective };
}

export type View =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      /** Only the person sees it, and can post it for everyone. */
      readonly canBePosted?: boolean;
      /** Whose it is, where everyone sees it and nobody what was asked. */
      readonly byline?: Byline;
      /** It answers what was asked before, and had no answer then. */
      readonly isNews?: boolean;
      /** It was picked while browsing, which goes on from there. */
      readonly browsed?: boolean;
      /** What stands behind "More" is shown below it. */
      readonly opened?: boolean;
      /** What may stand below it: all, unless told. */
      readonly controls?: readonly Control[];
    }
  /** What stands behind "More" of an answer that everyone sees. */
  | { readonly kind: 'more'; readonly answer: Answer }
  | {
      readonly kind: 'check';
      readonly check: CheckOutcome;
      /** Only the person sees it, and can post it for everyone. */
      readonly canBePosted?: boolean;
      /** Whose it is, where everyone sees it and nobody what was asked. */
      readonly byline?: Byline;
      /** A message like an answer, not a card. */
      readonly short?: boolean;
    }
  | CardView
  | SettingsView
  | { readonly kind: 'notice'; readonly text: string; readonly rows?: readonly Row[] };

/** Where it is shown: to everyone, to the person alone, or in place of the message whose button was clicked. */
export type Audience = 'everyone' | 'person' | 'in_place';

export interface Shown {
  readonly view: View;
  readonly audience: Audience;
  /** It says what the message says whose button was clicked. */
  readonly copied?: true;
}

/** A form that is opened: why an answer was rated down, a text to check, or settings. */
export interface Asking {
  readonly form: Action;
  readonly language: Language;
  /** What a form of settings begins with; it takes the place of what it is opened from, where that is a form too. */
  readonly prefilled?: Prefilled;
}

export type Showing = Shown | Asking;

/** Some of it is told when something is done. */
export type SoonShowing = Showing | Promise<Showing>;

export function forEveryone(view: View): Shown {
  return { view, audience: 'everyone' };
}

export function forPerson(view: View): Shown {
  return { view, audience: 'person' };
}

/** A short text that only the person sees. */
export function notice(text: string, rows: readonly Row[] = []): Shown {
  return forPerson({ kind: 'notice', text, ...(rows.length === 0 ? {} : { rows }) });
}

/** The language of what is shown; none of a notice. */
export function languageOf(view: View): Language | undefined {
  if (view.kind === 'answer' || view.kind === 'more') return view.answer.language;
  if (view.kind === 'check') return view.check.language;
  return view.kind === 'notice' ? undefined : view.language;
}

/** An answer that tells something, be it that the source doesn't say. */
export function isAnswer(view: View): boolean {
  return view.kind === 'answer' && ['answer', 'unstated'].includes(view.answer.outcome);
}
