// What opens over Slack: answers to what was clicked on the Home tab, and forms.
import type { types } from '@slack/bolt';
import type { Bot } from '../../../core/bot.ts';
import type { ChoiceField, Form, TextField } from '../../../runtime/form.ts';
import { type Block, select } from './block.ts';

const words = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: true });

export function renderModal(blocks: Block[], { plan }: Pick<Bot, 'plan'>): types.ModalView {
  return { type: 'modal', title: words(plan.name), blocks };
}

/** Slack's limit on what is typed, in characters. */
const MOST_TYPED = 3000;

function renderText({ name, longest }: TextField): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: name,
    multiline: true,
    max_length: Math.min(longest, MOST_TYPED),
  };
}

function renderField(field: ChoiceField | TextField): types.InputBlock {
  const { name, label } = field;
  return {
    type: 'input',
    block_id: name,
    ...(field.kind === 'text' && field.optional ? { optional: true } : {}),
    label: words(label),
    element: field.kind === 'text' ? renderText(field) : select(name, label, field.choices),
  };
}

export function renderForm({ action, title, send, fields }: Form): types.ModalView {
  return {
    type: 'modal',
    callback_id: action,
    title: words(title),
    submit: words(send),
    blocks: fields.map(renderField),
  };
}
