import { ComponentType, InteractionType } from 'discord.js';
import type { Interaction } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import { placeOf } from '../model/place.ts';
import type { User } from '../model/user.ts';
import { isWire, listOf, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { send } from './send.ts';

/** Forged: sent though the app shows no such thing, as an outdated or tampered app would. */
export type Forged = { forged?: boolean };

export function click(world: World, user: User, message: Message, customId: string, more: Forged): Interaction {
  if (!more.forged) {
    const button = reach(user, message, customId, ComponentType.Button);
    if (button['disabled'] === true) throw new Error(`The button ${customId} is disabled`);
  }
  const data = { custom_id: customId, component_type: ComponentType.Button };
  return use(world, user, message, data);
}

export function select(
  world: World,
  user: User,
  message: Message,
  customId: string,
  more: Forged & { values: string[] },
): Interaction {
  const { values } = more;
  if (!more.forged) choose(reach(user, message, customId, ComponentType.StringSelect), values);
  const data = { custom_id: customId, component_type: ComponentType.StringSelect, values };
  return use(world, user, message, data);
}

/** Throws unless a select menu lets these values be picked. */
export function choose(menu: Wire, values: string[]): void {
  const id = String(menu['custom_id']);
  if (menu['disabled'] === true) throw new Error(`The menu ${id} is disabled`);
  const known = listOf(menu['options']).map((option) => isWire(option) && option['value']);
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined) throw new Error(`The menu ${id} has no option ${unknown}`);
  const [least, most] = [Number(menu['min_values'] ?? 1), Number(menu['max_values'] ?? 1)];
  if (values.length < least || values.length > most)
    throw new Error(`The menu ${id} takes ${least} to ${most} options`);
}

function use(world: World, user: User, message: Message, data: Wire): Interaction {
  const place = placeOf(user, message.channel);
  const owners = message.interaction?.place.owners ?? place.owners;
  const parts = { user, place: { ...place, owners }, name: String(data['custom_id']), source: message };
  return send(world, { ...parts, type: InteractionType.MessageComponent }, data);
}

function reach(user: User, message: Message, customId: string, type: ComponentType): Wire {
  if (message.deleted) throw new Error('The message was deleted');
  if (message.ephemeral && message.ephemeralFor !== user) throw new Error('The user does not see that message');
  const found = find(message.components, customId);
  if (!found || found['type'] !== type) throw new Error(`The message has no component ${customId} of type ${type}`);
  return found;
}

function find(components: unknown, customId: string): Wire | undefined {
  for (const component of listOf(components).filter(isWire)) {
    if (component['custom_id'] === customId) return component;
    const inner = find([...listOf(component['components']), component['accessory']], customId);
    if (inner) return inner;
  }
  return undefined;
}
