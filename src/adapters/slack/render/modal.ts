// What opens over Slack: answers to what was clicked on the Home tab, and forms.
import type { types } from '@slack/bolt';
import type { Bot } from '../../../core/bot.ts';
import type { Field, TextField } from '../../../runtime/field.ts';
import type { Form } from '../../../runtime/form.ts';
import { type Block, checkboxes, select } from './block.ts';

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

function renderInput(field: Field): types.InputBlock['element'] {
  const { name, label } = field;
  switch (field.kind) {
    case 'choice':
      return select(name, label, field.choices, field.picked);
    case 'choices':
      return checkboxes(name, field.choices, field.picked);
    case 'text':
      return renderText(field);
  }
}

function renderField(field: Field): types.InputBlock {
  const isOptional = field.kind === 'choices' || (field.kind === 'text' && field.optional);
  return {
    type: 'input',
    block_id: field.name,
    ...(isOptional ? { optional: true } : {}),
    label: words(field.label),
    element: renderInput(field),
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
