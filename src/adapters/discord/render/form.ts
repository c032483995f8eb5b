// A form, to Discord's JSON.
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { ChoiceField, Form, TextField } from '../../../runtime/form.ts';

function renderChoice({ name, choices }: ChoiceField): APIStringSelectComponent {
  return { type: ComponentType.StringSelect, custom_id: name, options: [...choices] };
}

function renderText({ name, longest, optional }: TextField): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: TextInputStyle.Paragraph,
    required: !optional,
    max_length: longest,
  };
}

function renderField(field: ChoiceField | TextField): APILabelComponent {
  const component = field.kind === 'choice' ? renderChoice(field) : renderText(field);
  return { type: ComponentType.Label, label: field.label, component };
}

export function renderForm({ action, title, fields }: Form): APIModalInteractionResponseCallbackData {
  return { custom_id: action, title, components: fields.map(renderField) };
}
