// Buttons and menus in Discord's JSON, each with what it carries.
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { formatAction } from '../../../runtime/action.ts';
import type { Button, Buttons, Menu, Row } from '../../../runtime/row.ts';
import { short } from '../text.ts';

export type ActionRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Discord's limits: characters of a button, of a menu's text and of its options; options of a menu; buttons of a row; rows. */
const BUTTON_LABEL = 80;
const PLACEHOLDER = 150;
const OPTION_LABEL = 100;
const MOST_OPTIONS = 25;
const MOST_BUTTONS = 5;
const MOST_ROWS = 5;

function renderButton({ action, label, style }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: style === 'primary' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    ...(style === 'emoji' ? { emoji: { name: label } } : { label: short(label, BUTTON_LABEL) }),
    custom_id: formatAction(action),
  };
}

function renderMenu({ action, label, choices }: Menu): ActionRow {
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: formatAction(action),
    placeholder: short(label, PLACEHOLDER),
    options: choices.slice(0, MOST_OPTIONS).map((choice) => ({
      label: short(choice.label, OPTION_LABEL),
      value: choice.value,
    })),
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}

/** A topic with more facts than a menu holds has several menus, as many as leave a row for the menu of topics. */
function split(menu: Menu): Menu[] {
  const { action, label, choices } = menu;
  if (action.action !== 'fact') return [menu];
  const menus = Math.min(MOST_ROWS - 1, Math.ceil(choices.length / MOST_OPTIONS));
  return Array.from({ length: menus }, (_, index) => ({
    ...menu,
    action: { ...action, ids: [...(action.ids ?? []), String(index)] },
    label: menus === 1 ? label : `${label} (${index + 1}/${menus})`,
    choices: choices.slice(index * MOST_OPTIONS, (index + 1) * MOST_OPTIONS),
  }));
}

function renderButtons({ buttons }: Buttons): ActionRow {
  return { type: ComponentType.ActionRow, components: buttons.slice(0, MOST_BUTTONS).map(renderButton) };
}

export function renderRows(rows: readonly Row[]): ActionRow[] {
  return rows.flatMap((row) => (row.kind === 'menu' ? split(row).map(renderMenu) : renderButtons(row)));
}
