import { ComponentType, InteractionType } from 'discord.js';
import type { Interaction } from '../model/interaction.ts';
import type { Modal } from '../model/modal.ts';
import type { User } from '../model/user.ts';
import { isWire, listOf, textOf, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { choose, type Forged } from './components.ts';
import { send } from './send.ts';

type Fields = Record<string, string | string[]>;

/** Sends a modal off as the app would: every required field filled in, within its limits. */
export function submit(world: World, user: User, modal: Modal, fields: Fields, more: Forged): Interaction {
  const ids = modal.fields.map((field) => String(field['custom_id']));
  const unknown = Object.keys(fields).find((id) => !ids.includes(id));
  if (unknown !== undefined && !more.forged) throw new Error(`The modal has no field ${unknown}`);
  const components = modal.components.map((component) => holder(component, fields, more));
  const { place, source, type } = modal.interaction;
  const from = type === InteractionType.MessageComponent ? source : null;
  const parts = { type: InteractionType.ModalSubmit, user, place, name: modal.customId, source: from };
  return send(world, parts, { custom_id: modal.customId, components });
}

function holder(component: Wire, fields: Fields, more: Forged): Wire {
  const { type, id = 0, component: labelled } = component;
  if (isWire(labelled)) return { type, id, component: field(labelled, fields, more) };
  if (type !== ComponentType.ActionRow) return { type, id };
  const inputs = listOf(component['components']).filter(isWire);
  return { type, id, components: inputs.map((input) => field(input, fields, more)) };
}

function field(input: Wire, fields: Fields, more: Forged): Wire {
  const { type, id = 0, custom_id } = input;
  const given = fields[String(custom_id)];
  if (type !== ComponentType.TextInput) {
    const values = given === undefined ? preselected(input) : [given].flat();
    if (!more.forged && (values.length > 0 || input['required'] !== false)) choose(input, values);
    return { type, id, custom_id, values };
  }
  const value = [given ?? textOf(input['value'])].flat().join('\n');
  if (!more.forged) check(input, value);
  return { type, id, custom_id, value };
}

/** What a menu begins with. */
function preselected(menu: Wire): string[] {
  const options = listOf(menu['options']).filter(isWire);
  return options.filter((option) => option['default'] === true).map((option) => textOf(option['value']));
}

function check(input: Wire, value: string): void {
  const id = String(input['custom_id']);
  if (value === '' && input['required'] !== false) throw new Error(`The field ${id} is required`);
  const [least, most] = [Number(input['min_length'] ?? 0), Number(input['max_length'] ?? 4000)];
  if (value !== '' && (value.length < least || value.length > most)) {
    throw new Error(`The field ${id} takes ${least} to ${most} characters`);
  }
}
