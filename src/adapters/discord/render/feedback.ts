// The form that asks why an answer was rated down.
import {
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Bot } from '../../../core/bot.ts';
import type { Language } from '../../../core/knowledge/language.ts';
import { type Action, formatAction } from '../../../runtime/action.ts';
import { REASONS } from '../../../runtime/feedback.ts';

/** The names of the form's fields. */
export const REASON_FIELD = 'reason';
export const DETAILS_FIELD = 'details';
const LONGEST_DETAILS = 500;

/**
 * @param language of the form; the action keeps that of the answer
 * @param wantsDetails whether people's own words are asked for
 */
export function renderFeedbackForm(
  action: Action,
  language: Language,
  bot: Bot,
  wantsDetails: boolean,
): APIModalInteractionResponseCallbackData {
  const reasons: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: REASON_FIELD,
    options: REASONS.map((reason) => ({ label: bot.phrase(`reason_${reason}`, language), value: reason })),
  };
  const details: APITextInputComponent = {
    type: ComponentType.TextInput,
    custom_id: DETAILS_FIELD,
    style: TextInputStyle.Paragraph,
    required: false,
    max_length: LONGEST_DETAILS,
  };
  const label = (
    key: 'feedback_reason' | 'feedback_details',
    component: APIStringSelectComponent | APITextInputComponent,
  ) => ({
    type: ComponentType.Label as const,
    label: bot.phrase(key, language),
    component,
  });
  return {
    custom_id: formatAction(action),
    title: bot.phrase('feedback_title', language),
    components: [label('feedback_reason', reasons), ...(wantsDetails ? [label('feedback_details', details)] : [])],
  };
}
