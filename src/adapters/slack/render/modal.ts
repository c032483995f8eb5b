// What opens over Slack: answers to what was clicked on the Home tab, and the form of a rating.
import type { types } from '@slack/bolt';
import type { Bot } from '../../../core/bot.ts';
import type { Language } from '../../../core/knowledge/language.ts';
import { type Action, formatAction } from '../../../runtime/action.ts';
import { REASONS } from '../../../runtime/feedback.ts';
import { type Block, select } from './block.ts';

/** The names of the form's fields: block and element alike. */
export const REASON_FIELD = 'reason';
export const DETAILS_FIELD = 'details';
const LONGEST_DETAILS = 500;

const words = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: true });

export function renderModal(blocks: Block[], { plan }: Pick<Bot, 'plan'>): types.ModalView {
  return { type: 'modal', title: words(plan.name), blocks };
}

/**
 * @param language of the form; the action keeps that of the answer
 * @param wantsDetails whether people's own words are asked for
 */
export function renderFeedbackForm(
  action: Action,
  language: Language,
  bot: Bot,
  wantsDetails: boolean,
): types.ModalView {
  const reasons = REASONS.map((reason) => ({ label: bot.phrase(`reason_${reason}`, language), value: reason }));
  const reason = select(REASON_FIELD, bot.phrase('feedback_reason', language), reasons);
  const details: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: DETAILS_FIELD,
    multiline: true,
    max_length: LONGEST_DETAILS,
  };
  return {
    type: 'modal',
    callback_id: formatAction(action),
    title: words(bot.phrase('feedback_title', language)),
    submit: words(bot.phrase('button_send', language)),
    blocks: [
      {
        type: 'input',
        block_id: REASON_FIELD,
        label: words(bot.phrase('feedback_reason', language)),
        element: reason,
      },
      ...(wantsDetails
        ? [
            {
              type: 'input' as const,
              block_id: DETAILS_FIELD,
              optional: true,
              label: words(bot.phrase('feedback_details', language)),
              element: details,
            },
          ]
        : []),
    ],
  };
}
