// Buttons and menus of ours, each with what it carries.
import {
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Suggestion } from '../../../core/answer.ts';
import { type Action, formatAction } from '../../../runtime/action.ts';
import { type Row, short } from './message.ts';

/** Discord's limits: characters of a button, of a menu's text and of its options; options of a menu; buttons of a row. */
const BUTTON_LABEL = 80;
const PLACEHOLDER = 150;
const OPTION_LABEL = 100;
export const MOST_OPTIONS = 25;
export const MOST_BUTTONS = 5;

export type Button = APIButtonComponentWithCustomId;

export interface Option {
  readonly label: string;
  readonly value: string;
}

export function button(action: Action, label: string, style: Button['style'] = ButtonStyle.Secondary): Button {
  return {
    type: ComponentType.Button,
    style,
    label: short(label, BUTTON_LABEL),
    custom_id: formatAction(action),
  };
}

export function emojiButton(action: Action, emoji: string): Button {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    emoji: { name: emoji },
    custom_id: formatAction(action),
  };
}

/** None for no buttons. */
export function buttonRow(buttons: readonly Button[]): Row[] {
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, MOST_BUTTONS) }];
}

/** A menu of which one option is picked; none for no options. */
export function menuRow(action: Action, placeholder: string, options: readonly Option[]): Row[] {
  if (options.length === 0) return [];
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: formatAction(action),
    placeholder: short(placeholder, PLACEHOLDER),
    options: options.slice(0, MOST_OPTIONS).map(({ label, value }) => ({ label: short(label, OPTION_LABEL), value })),
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

export function optionsOf(suggestions: readonly Suggestion[]): Option[] {
  return suggestions.map(({ fact, title }) => ({ label: title, value: fact }));
}
