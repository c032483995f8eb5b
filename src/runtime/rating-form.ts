// The form that asks why an answer was rated down: what it says. Each adapter draws it in its way.
import type { Bot } from '../core/bot.ts';
import { formatAction } from './action.ts';
import type { Choice } from './controls.ts';
import { type Feedback, REASONS } from './feedback.ts';
import type { Asking } from './view.ts';

/** The names of its fields. */
export const REASON_FIELD = 'reason';
export const DETAILS_FIELD = 'details';

export interface RatingForm {
  /** As the form carries it. */
  readonly action: string;
  readonly title: string;
  readonly send: string;
  readonly reason: { readonly label: string; readonly choices: readonly Choice[] };
  /** Absent where people's own words aren't wanted. */
  readonly details?: { readonly label: string; readonly longest: number };
}

const LONGEST_DETAILS = 500;

interface Asker {
  readonly bot: Bot;
  readonly feedback: Pick<Feedback, 'wantsDetails'>;
}

export function ratingForm({ form, language }: Asking, { bot, feedback }: Asker): RatingForm {
  const phrase = (key: Parameters<typeof bot.phrase>[0]): string => bot.phrase(key, language);
  const details = { label: phrase('feedback_details'), longest: LONGEST_DETAILS };
  return {
    action: formatAction(form),
    title: phrase('feedback_title'),
    send: phrase('button_send'),
    reason: {
      label: phrase('feedback_reason'),
      choices: REASONS.map((reason) => ({ label: phrase(`reason_${reason}`), value: reason })),
    },
    ...(feedback.wantsDetails ? { details } : {}),
  };
}
