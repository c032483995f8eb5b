import { anything, bool, both, byType, holds, list, need, number, object, type Rule, string } from './rules.ts';
import {
  actionable,
  confirm,
  confirmable,
  dispatchable,
  initialKnown,
  optionGroups,
  optionsOf,
  ordered,
  placed,
  plain,
  selectsOneSource,
  style,
  upTo,
} from './texts.ts';

const feedback = object({
  text: need(plain(75)),
  accessibility_label: string(1, 75),
  value: need(string(1, 2000)),
});

const choosing = { ...confirmable, focus_on_load: bool };
const most = { max_selected_items: upTo(Number.MAX_SAFE_INTEGER) };
const conversations = { ...placed, default_to_current_conversation: bool, filter: anything };
const sourced = (type: string) => ({ ...placed, options: optionsOf(type), option_groups: optionGroups });

const image = both(
  object({ type: anything, alt_text: need(string(1, 2000)), image_url: string(1, 3000), slack_file: anything }),
  holds((one) =>
    (one['image_url'] === undefined) === (one['slack_file'] === undefined)
      ? 'must have either image_url or slack_file'
      : null,
  ),
);

const kinds: Record<string, Rule> = {
  button: object({
    ...confirmable,
    text: need(plain(75)),
    value: string(0, 2000),
    url: string(1, 3000),
    style,
    accessibility_label: string(1, 75),
  }),
  icon_button: object({
    ...actionable,
    confirm,
    icon: need(string(1, 255)),
    text: need(plain(75)),
    value: string(0, 2000),
    accessibility_label: string(1, 75),
    visible_to_user_ids: anything,
  }),
  feedback_buttons: object({ ...actionable, positive_button: need(feedback), negative_button: need(feedback) }),
  image,
  overflow: object({ ...confirmable, options: need(optionsOf('overflow')) }),
  checkboxes: both(
    object({ ...choosing, options: need(optionsOf('checkboxes')), initial_options: optionsOf('checkboxes') }),
    initialKnown,
  ),
  radio_buttons: both(
    object({ ...choosing, options: need(optionsOf('radio_buttons')), initial_option: anything }),
    initialKnown,
  ),
  static_select: both(
    object({ ...sourced('static_select'), initial_option: anything }),
    selectsOneSource,
    initialKnown,
  ),
  multi_static_select: both(
    object({ ...sourced('multi_static_select'), initial_options: anything, ...most }),
    selectsOneSource,
    initialKnown,
  ),
  external_select: object({ ...placed, initial_option: anything, min_query_length: anything }),
  multi_external_select: object({ ...placed, initial_options: anything, min_query_length: anything, ...most }),
  users_select: object({ ...placed, initial_user: anything }),
  multi_users_select: object({ ...placed, initial_users: anything, ...most }),
  channels_select: object({ ...placed, initial_channel: anything, response_url_enabled: bool }),
  multi_channels_select: object({ ...placed, initial_channels: anything, ...most }),
  conversations_select: object({ ...conversations, initial_conversation: anything, response_url_enabled: bool }),
  multi_conversations_select: object({ ...conversations, initial_conversations: anything, ...most }),
  datepicker: object({ ...placed, initial_date: string(10, 10) }),
  timepicker: object({ ...placed, initial_time: string(5, 5), timezone: anything }),
  datetimepicker: object({ ...choosing, initial_date_time: anything }),
  plain_text_input: both(
    object({
      ...dispatchable,
      initial_value: string(0, 3000),
      multiline: bool,
      min_length: number(0, 3000),
      max_length: number(1, 3000),
    }),
    ordered,
  ),
  email_text_input: object({ ...dispatchable, initial_value: anything }),
  url_text_input: object({ ...dispatchable, initial_value: anything }),
  number_input: object({
    ...dispatchable,
    is_decimal_allowed: need(bool),
    initial_value: anything,
    min_value: anything,
    max_value: anything,
  }),
  rich_text_input: object({ ...dispatchable, initial_value: anything, min_lines: upTo(100), max_lines: upTo(100) }),
  file_input: object({ ...actionable, filetypes: list(1, 100, string(1, 50)), max_files: upTo(10) }),
  workflow_button: object({ ...actionable, text: need(plain(75)), workflow: need(anything), style }),
};

const selects = ['static_select', 'external_select', 'users_select', 'channels_select', 'conversations_select'];
const menus = [...selects, ...selects.map((type) => `multi_${type}`), 'checkboxes', 'radio_buttons'];
const acting = [...menus, 'button', 'overflow', 'datepicker', 'timepicker', 'workflow_button'];
const typing = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input', 'rich_text_input'];

/** An element, in each of the places it can be in. */
export const elementIn = {
  accessory: byType(kinds, [...acting, 'image']),
  actions: byType(kinds, [...acting, 'datetimepicker', 'rich_text_input']),
  contextActions: byType(kinds, ['feedback_buttons', 'icon_button']),
  image: byType(kinds, ['image']),
  input: byType(kinds, [...menus, ...typing, 'datepicker', 'timepicker', 'datetimepicker', 'file_input']),
};
