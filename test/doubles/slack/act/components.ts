import type { Interaction } from '../model/interaction.ts';
import { Message } from '../model/message.ts';
import type { User } from '../model/user.ts';
import type { View } from '../model/view.ts';
import { isWire, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { picked } from './picked.ts';
import { common, start } from './start.ts';

/** Forged: sent though the app shows no such thing, as an outdated or tampered app would. */
export type Forged = { forged?: boolean };

/** What has buttons and menus. */
export type Surface = Message | View;

/** An element by its `action_id`, a native thumb by its value, or an element by what it is. */
export type Pick = string | ((element: Wire) => boolean);

const buttons = ['button', 'feedback_buttons', 'icon_button', 'workflow_button'];

export function click(
  world: World,
  user: User,
  on: Surface,
  what: Pick,
  more: Forged & { value?: string },
): Interaction {
  const button = more.forged ? forge(on, what, 'button') : reach(user, on, what);
  if (!buttons.includes(String(button['type']))) throw new Error(`${String(button['action_id'])} is no button`);
  return use(world, user, on, { ...clicked(button, what, more), ...placeOf(button) });
}

export function select(world: World, user: User, on: Surface, what: Pick, values: string[], more: Forged): Interaction {
  const menu = more.forged ? forge(on, what, 'static_select') : reach(user, on, what);
  const chosen = picked(menu, values, more);
  if (!(on instanceof Message)) on.pick(menu, chosen);
  return use(world, user, on, { ...chosen, ...placeOf(menu) });
}

function placeOf(element: Wire): Wire {
  return { action_id: element['action_id'], block_id: element['block_id'] };
}

function clicked(button: Wire, what: Pick, more: Forged & { value?: string }): Wire {
  const { type } = button;
  if (type === 'feedback_buttons') return feedback(button, more.value ?? what);
  const { text, style, url, confirm, icon } = button;
  const value = more.value ?? button['value'];
  if (more.value !== undefined && !more.forged) throw new Error('A button has its own value');
  const all = { type, text, style, url, confirm, icon, value };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined));
}

/** The two buttons of such an element; none of any other. */
function thumbsOf(element: Wire): Wire[] {
  return [element['positive_button'], element['negative_button']].filter(isWire);
}

function feedback(element: Wire, value: unknown): Wire {
  const found = thumbsOf(element).find((one) => one['value'] === value);
  if (!found) throw new Error(`There is no feedback button of value ${String(value)}`);
  return { type: 'feedback_buttons', text: found['text'], value };
}

/** Whether this is the element that was named, by its id or by one of its values. */
function isNamed(element: Wire, name: string): boolean {
  return element['action_id'] === name || thumbsOf(element).some(({ value }) => value === name);
}

function forge(on: Surface, what: Pick, type: string): Wire {
  if (typeof what !== 'string') throw new Error('What is forged is named by its action_id');
  const known = on.elements.find((element) => isNamed(element, what));
  return known ?? { type, action_id: what, block_id: 'forged', text: { type: 'plain_text', text: 'Forged' } };
}

function reach(user: User, on: Surface, what: Pick): Wire {
  if (on instanceof Message) {
    if (on.deleted) throw new Error('The message was deleted');
    if (on.ephemeralFor && on.ephemeralFor !== user) throw new Error('The user does not see that message');
  } else if (on.user !== user || !on.open) throw new Error('The user does not see that view');
  const found = on.elements.find((one) => (typeof what === 'string' ? isNamed(one, what) : what(one)));
  if (!found) throw new Error(`There is no element ${String(what)}`);
  return found;
}

function use(world: World, user: User, on: Surface, action: Wire): Interaction {
  const at = on instanceof Message ? messagePlace(on, action) : viewPlace(on, world.appId);
  const source = on instanceof Message ? on : null;
  const body = (interaction: Interaction): Wire => ({
    type: 'block_actions',
    ...common(world, user),
    ...at,
    trigger_id: interaction.triggerId,
    ...(source ? { response_url: world.responses.issue(interaction) } : {}),
    actions: [{ ...action, action_ts: world.ids.stamp() }],
  });
  const name = String(action['action_id']);
  return start(world, { kind: 'interactive', user, channel: source?.channel ?? null, name, source, body });
}

/** Slack does not send ephemeral messages along. */
function messagePlace(message: Message, action: Wire): Wire {
  const { channel, ts, ephemeral, threadTs } = message;
  const thread = threadTs === null ? {} : { thread_ts: threadTs };
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: ephemeral, ...thread },
    channel: { id: channel.id, name: channel.name },
    state: { values: stateOf(action) },
    ...(ephemeral ? {} : { message: message.wire() }),
  };
}

/** Buttons have no state. */
function stateOf({ block_id: block, action_id: id, ...rest }: Wire): Wire {
  return buttons.includes(String(rest['type'])) ? {} : { [String(block)]: { [String(id)]: rest } };
}

function viewPlace(view: View, appId: string): Wire {
  return { container: { type: 'view', view_id: view.id }, view: view.wire(appId) };
}
