import { isWire, wiresOf } from '../model/wire.ts';
import { anything, bool, both, byType, holds, list, need, number, object, oneOf, type Rule, string } from './rules.ts';

const plainText = (max: number) => object({ type: anything, text: need(string(1, max)), emoji: bool });
const mrkdwnText = (max: number) => object({ type: anything, text: need(string(1, max)), verbatim: bool });

/** A text that may only be plain. */
export function plain(max: number): Rule {
  return byType({ plain_text: plainText(max) }, ['plain_text']);
}

/** A text that is plain or mrkdwn. */
export function text(max: number): Rule {
  return byType({ plain_text: plainText(max), mrkdwn: mrkdwnText(max) }, ['plain_text', 'mrkdwn']);
}

export const id = string(1, 255);
export const style = oneOf('primary', 'danger');

export const confirm = object({
  title: plain(100),
  text: need(text(300)),
  confirm: plain(30),
  deny: plain(30),
  style,
});

const common = { value: need(string(1, 150)), description: plain(75) };
const plainOption = object({ ...common, text: need(plain(75)) });
const textOption = object({ ...common, text: need(text(75)), description: text(75) });
const linkOption = object({ ...common, text: need(plain(75)), url: string(1, 3000) });

const options: Record<string, Rule> = {
  static_select: list(1, 100, plainOption),
  multi_static_select: list(1, 100, plainOption),
  overflow: list(1, 5, linkOption),
  checkboxes: list(1, 10, textOption),
  radio_buttons: list(1, 10, textOption),
};

/** The options of a kind of menu. */
export function optionsOf(type: string): Rule {
  return options[type] ?? anything;
}

export const optionGroups = list(1, 100, object({ label: need(plain(75)), options: need(list(1, 100, plainOption)) }));

/** What is chosen to begin with must be among the options. */
export const initialKnown: Rule = holds((menu) => {
  const groups = wiresOf(menu['option_groups']).flatMap((group) => wiresOf(group['options']));
  const known = [...wiresOf(menu['options']), ...groups].map((option) => option['value']);
  const initial = [...wiresOf(menu['initial_options']), menu['initial_option']].filter(isWire);
  return initial.every((option) => known.includes(option['value']))
    ? null
    : 'initial option must be one of the options';
});

export const selectsOneSource: Rule = holds((menu) =>
  (menu['options'] === undefined) === (menu['option_groups'] === undefined)
    ? 'must have either options or option_groups'
    : null,
);

/** What all interactive elements may have. */
export const actionable = { type: anything, action_id: id };
export const confirmable = { ...actionable, confirm };
export const placed = { ...confirmable, placeholder: plain(150), focus_on_load: bool };
export const dispatchable = {
  ...actionable,
  placeholder: plain(150),
  focus_on_load: bool,
  dispatch_action_config: anything,
};

/** Not more at least than at most. */
export const ordered: Rule = both(
  holds(({ min_length: min, max_length: max }) =>
    typeof min === 'number' && typeof max === 'number' && min > max ? 'min_length must not exceed max_length' : null,
  ),
);

export const upTo = (most: number) => number(1, most);
