// What opens over Slack: answers to what was clicked on the Home tab, and the form of a rating.
import type { types } from '@slack/bolt';
import type { Bot } from '../../../core/bot.ts';
import { DETAILS_FIELD, type RatingForm, REASON_FIELD } from '../../../runtime/rating-form.ts';
import { type Block, select } from './block.ts';

const words = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: true });

export function renderModal(blocks: Block[], { plan }: Pick<Bot, 'plan'>): types.ModalView {
  return { type: 'modal', title: words(plan.name), blocks };
}

function renderDetails({ label, longest }: NonNullable<RatingForm['details']>): types.InputBlock {
  return {
    type: 'input',
    block_id: DETAILS_FIELD,
    optional: true,
    label: words(label),
    element: { type: 'plain_text_input', action_id: DETAILS_FIELD, multiline: true, max_length: longest },
  };
}

export function renderForm({ action, title, send, reason, details }: RatingForm): types.ModalView {
  return {
    type: 'modal',
    callback_id: action,
    title: words(title),
    submit: words(send),
    blocks: [
      {
        type: 'input',
        block_id: REASON_FIELD,
        label: words(reason.label),
        element: select(REASON_FIELD, reason.label, reason.choices),
      },
      ...(details === undefined ? [] : [renderDetails(details)]),
    ],
  };
}
