import type { Interaction } from '../model/interaction.ts';
import type { User } from '../model/user.ts';
import type { View, ViewState } from '../model/view.ts';
import { isWire, listOf, type Wire, wireOf } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { validateView } from '../validate/view.ts';
import type { Forged } from './components.ts';
import { picked } from './picked.ts';
import { common, start } from './start.ts';

export type Values = Record<string, string | string[]>;

/** Sends a modal off as the app would: every required field filled in, within its limits. */
export function submit(world: World, user: User, modal: View, values: Values, more: Forged): Interaction {
  if (!modal.open && !more.forged) throw new Error('The modal is closed');
  const inputs = modal.blocks.filter((block) => block['type'] === 'input');
  const known = inputs.map((block) => String(wireOf(block['element'])['action_id']));
  const unknown = Object.keys(values).find((id) => !known.includes(id));
  if (unknown !== undefined && !more.forged) throw new Error(`The modal has no input ${unknown}`);
  const state: ViewState = { ...modal.state };
  for (const block of inputs) {
    const element = wireOf(block['element']);
    const id = String(element['action_id']);
    const filled = fill(block, element, values[id], more);
    state[String(block['block_id'])] = { [id]: filled };
  }
  modal.state = state;
  const body = (interaction: Interaction): Wire => ({
    type: 'view_submission',
    ...common(world, user),
    trigger_id: interaction.triggerId,
    view: modal.wire(world.appId),
    response_urls: [],
  });
  const answered = (interaction: Interaction, answer: unknown) => obey(world, interaction, modal, wireOf(answer));
  const name = modal.callbackId || modal.id;
  return start(world, { kind: 'interactive', user, channel: null, name, source: null, body, answered });
}

/** Closes a modal with what was pushed upon it; the app is told if it asked to be. */
export function close(world: World, user: User, modal: View): Interaction | null {
  const cleared = modal.body['clear_on_close'] === true;
  if (cleared) world.views.closeAll(user);
  modal.open = false;
  if (modal.body['notify_on_close'] !== true) return null;
  const view = modal.wire(world.appId);
  const body = () => ({ type: 'view_closed', ...common(world, user), view, is_cleared: cleared });
  const name = modal.callbackId || modal.id;
  return start(world, { kind: 'interactive', user, channel: null, name, source: null, body });
}

function fill(block: Wire, element: Wire, given: string | string[] | undefined, more: Forged): Wire {
  const values = given === undefined ? initially(element) : [given].flat();
  if (!more.forged) check(block, element, values);
  return picked(element, values, more);
}

/** What a field begins with. */
function initially(element: Wire): string[] {
  const picked = [element['initial_option'], ...listOf(element['initial_options'])].filter(isWire);
  return [element['initial_value'], ...picked.map(({ value }) => value)].filter((one) => typeof one === 'string');
}

function check(block: Wire, element: Wire, values: string[]): void {
  const id = String(element['action_id']);
  const text = values.join('\n');
  if (text === '' && block['optional'] !== true) throw new Error(`The input ${id} is required`);
  if (element['type'] !== 'plain_text_input' || text === '') return;
  const [least, most] = [Number(element['min_length'] ?? 0), Number(element['max_length'] ?? 3000)];
  if (text.length < least || text.length > most)
    throw new Error(`The input ${id} takes ${least} to ${most} characters`);
}

/** Errors leave it open, update and push show another view, and without an answer it closes. */
function obey(world: World, interaction: Interaction, modal: View, answer: Wire): void {
  const action = answer['response_action'];
  const view = answer['view'];
  if (action === 'errors') {
    modal.errors = wireOf(answer['errors']) as Record<string, string>;
    return;
  }
  if (action !== 'update' && action !== 'push') {
    modal.open = false;
    if (action === 'clear') world.views.closeAll(modal.user);
    return;
  }
  if (!isWire(view) || validateView(view).length > 0) {
    interaction.fail('invalid_blocks');
    return;
  }
  if (action === 'update') modal.change(view);
  interaction.open(action === 'update' ? modal : world.views.push(modal.user, view));
}
