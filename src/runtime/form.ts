// The forms that are opened: why an answer was rated down, a text to check, settings. Each adapter draws them in its way.
import type { Bot } from '../core/bot.ts';
import { CHECK_LIMIT } from '../core/checked-text.ts';
import { formatAction } from './action.ts';
import { type Feedback, REASONS } from './feedback.ts';
import type { Field, TextField } from './field.ts';
import type { Shows } from './service.ts';
import { settingsFields } from './settings-form.ts';
import type { Asking } from './view.ts';

/** The names of the fields. */
export const REASON_FIELD = 'reason';
export const DETAILS_FIELD = 'details';
export const TEXT_FIELD = 'text';

export interface Form {
  /** As the form carries it. */
  readonly action: string;
  readonly title: string;
  readonly send: string;
  readonly fields: readonly Field[];
}

const LONGEST_DETAILS = 500;

interface Asker extends Pick<Shows, 'bot' | 'guidance'> {
  readonly feedback: Pick<Feedback, 'wantsDetails'>;
}

type Phrasing = (key: Parameters<Bot['phrase']>[0]) => string;

function textField(name: string, label: string, longest: number, optional: boolean): TextField {
  return { kind: 'text', name, label, longest, optional };
}

/** People's own words are asked for only where they are wanted. */
function ratingFields(phrase: Phrasing, wantsDetails: boolean): Form['fields'] {
  const choices = REASONS.map((reason) => ({ label: phrase(`reason_${reason}`), value: reason }));
  return [
    { kind: 'choice', name: REASON_FIELD, label: phrase('feedback_reason'), choices },
    ...(wantsDetails ? [textField(DETAILS_FIELD, phrase('feedback_details'), LONGEST_DETAILS, true)] : []),
  ];
}

/** What is opened and in which language, to the form that says it. */
export function formOf({ form, language, prefilled }: Asking, asker: Asker): Form {
  const { bot, feedback, guidance } = asker;
  const phrase: Phrasing = (key) => bot.phrase(key, language);
  const common = { action: formatAction(form), send: phrase('button_send') };
  if (prefilled !== undefined) {
    const isWhole = prefilled.scope === 'whole';
    const title = isWhole ? phrase('settings_form_whole') : guidance.settings('settings_form_channel', language);
    return { ...common, title, fields: settingsFields(prefilled, language, asker) };
  }
  if (form.action === 'verify')
    return {
      ...common,
      title: phrase('button_check'),
      fields: [textField(TEXT_FIELD, phrase('check_field'), CHECK_LIMIT, false)],
    };
  return { ...common, title: phrase('feedback_title'), fields: ratingFields(phrase, feedback.wantsDetails) };
}
