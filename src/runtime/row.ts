// What can be clicked or picked: buttons and menus, in rows. Each adapter draws them in its way.
import type { Action } from './action.ts';

export interface Button {
  readonly action: Action;
  readonly label: string;
  /** The label is an emoji, or the button is the one that stands out. */
  readonly style?: 'emoji' | 'primary';
  /** What an emoji says to those who don't see it. */
  readonly reads?: string;
  /** What it needs and its action is too short for: on platforms that don't send the message along that is clicked. */
  readonly carries?: string;
}

export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** One of its choices is picked. */
export interface Menu {
  readonly kind: 'menu';
  readonly action: Action;
  /** What it says until something is picked. */
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** Beside each other. */
export interface Buttons {
  readonly kind: 'buttons';
  readonly buttons: readonly Button[];
}

export type Row = Buttons | Menu;

export function button(action: Action, label: string, style?: Button['style']): Button {
  return { action, label, ...(style === undefined ? {} : { style }) };
}

/** None for no buttons. */
export function row(buttons: readonly Button[]): Row[] {
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

/** None for no choices. */
export function menu(action: Action, label: string, choices: readonly Choice[]): Row[] {
  return choices.length === 0 ? [] : [{ kind: 'menu', action, label, choices }];
}
