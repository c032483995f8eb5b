// A form, to Discord's JSON.
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { ChoiceField, ChoicesField, Field, TextField } from '../../../runtime/field.ts';
import type { Form } from '../../../runtime/form.ts';

/** Discord's limit on the options of a menu. */
const MOST_OPTIONS = 25;

function optionsOf(choices: ChoiceField['choices'], picked: readonly string[]): APISelectMenuOption[] {
  return choices
    .slice(0, MOST_OPTIONS)
    .map((choice) => ({ ...choice, ...(picked.includes(choice.value) ? { default: true } : {}) }));
}

function renderChoice({ name, choices, picked }: ChoiceField): APIStringSelectComponent {
  const options = optionsOf(choices, picked === undefined ? [] : [picked]);
  return { type: ComponentType.StringSelect, custom_id: name, options };
}

function renderChoices({ name, choices, picked }: ChoicesField): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required: false,
    min_values: 0,
    max_values: choices.length,
    options: optionsOf(choices, picked),
  };
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

function renderInput(field: Field): APILabelComponent['component'] {
  switch (field.kind) {
    case 'choice':
      return renderChoice(field);
    case 'choices':
      return renderChoices(field);
    case 'text':
      return renderText(field);
  }
}

function renderField(field: Field): APILabelComponent {
  return { type: ComponentType.Label, label: field.label, component: renderInput(field) };
}

export function renderForm({ action, title, fields }: Form): APIModalInteractionResponseCallbackData {
  return { custom_id: action, title, components: fields.map(renderField) };
}
