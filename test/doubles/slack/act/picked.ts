import { type Wire, wireOf, wiresOf } from '../model/wire.ts';

const several = ['multi_static_select', 'checkboxes', 'multi_external_select'];
const one = ['static_select', 'radio_buttons', 'overflow', 'external_select'];

const plain: Record<string, string> = {
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
};

const lists: Record<string, string> = {
  multi_users_select: 'selected_users',
  multi_channels_select: 'selected_channels',
  multi_conversations_select: 'selected_conversations',
};

/** What a payload says of an element when these values were picked; throws where the app would not let them be. */
export function picked(element: Wire, values: string[], more: { forged?: boolean } = {}): Wire {
  const type = String(element['type']);
  const [first = null] = values;
  if (several.includes(type)) return { type, selected_options: values.map((value) => option(element, value, more)) };
  if (one.includes(type)) return { type, selected_option: first === null ? null : option(element, first, more) };
  const key = plain[type];
  if (key !== undefined) return { type, [key]: first };
  const list = lists[type];
  return list === undefined ? { type, value: first } : { type, [list]: values };
}

function option(element: Wire, value: string, more: { forged?: boolean }): Wire {
  const groups = wiresOf(element['option_groups']);
  const all = [...wiresOf(element['options']), ...groups.flatMap((group) => wiresOf(group['options']))];
  const found = all.find((each) => wireOf(each)['value'] === value);
  if (found) return found;
  const external = String(element['type']).includes('external');
  if (!more.forged && !external) throw new Error(`${String(element['action_id'])} has no option ${value}`);
  return { text: { type: 'plain_text', text: value }, value };
}
