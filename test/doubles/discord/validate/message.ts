import { MessageFlags } from 'discord.js';
import { isWire, listOf, textOf, type Wire } from '../model/wire.ts';
import { fault, text } from './checks.ts';
import { validateComponents } from './components.ts';
import { validateEmbeds } from './embeds.ts';
import type { FieldError } from './field-error.ts';
import { layoutTotals } from './layout.ts';

/** What is wrong in a message to create: the reply of an interaction, a follow-up, or one in a channel. */
export function validateMessage(body: Wire): FieldError[] {
  const flags = Number(body['flags'] ?? 0);
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  return [
    ...text(['content'], body['content'], { max: 2000, optional: true }),
    ...validateEmbeds(body['embeds']),
    ...validateComponents(body['components'], { v2 }),
    ...(v2 ? [...legacyFields(body), ...layoutTotals(body['components'])] : []),
    ...validateAllowedMentions(body['allowed_mentions']),
    ...nonceErrors(body),
  ];
}

export type MessageAsItStands = { content: string; embeds: unknown[]; flags: number };

/** What is wrong in an edit of a message as it stands. */
export function validateEdit(body: Wire, message: MessageAsItStands): FieldError[] {
  const flags = Number(body['flags'] ?? 0) | message.flags;
  if (!(flags & MessageFlags.IsComponentsV2)) return validateMessage({ ...body, flags });
  const { content, embeds } = message;
  return validateMessage({ content, embeds, ...body, flags });
}

/** Whether there would be nothing to see; Discord says 50006 then, not 50035. */
export function isEmptyMessage(body: Wire, attachments: number): boolean {
  const lists = [body['embeds'], body['components'], body['sticker_ids']];
  const shows = textOf(body['content']).trim() !== '' || attachments > 0 || isWire(body['poll']);
  return !shows && lists.every((list) => listOf(list).length === 0);
}

function legacyFields(body: Wire): FieldError[] {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  return ['content', 'embeds', 'sticker_ids', 'poll'].flatMap((field) => {
    const value = body[field];
    const used = Array.isArray(value) ? value.length > 0 : Boolean(value);
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    return used ? fault([field], code, message) : [];
  });
}

const parsed = ['users', 'roles', 'everyone'];

/** `parse` and the list of the same kind exclude each other; 100 ids at most. */
export function validateAllowedMentions(allowed: unknown): FieldError[] {
  if (!isWire(allowed)) return [];
  const path = ['allowed_mentions'];
  const parse = listOf(allowed['parse']);
  const unknown = parse.findIndex((kind) => !parsed.includes(String(kind)));
  const bad = `Value must be one of ('${parsed.join("', '")}').`;
  const errors = unknown < 0 ? [] : fault([...path, 'parse', unknown], 'BASE_TYPE_CHOICES', bad);
  for (const kind of ['users', 'roles']) {
    const ids = listOf(allowed[kind]);
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    const both = ids.length > 0 && parse.includes(kind);
    if (both) errors.push(...fault(path, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message));
    const many = 'Must be 100 or fewer in length.';
    if (ids.length > 100) errors.push(...fault([...path, kind], 'BASE_TYPE_MAX_LENGTH', many));
  }
  return errors;
}

function nonceErrors({ nonce }: Wire): FieldError[] {
  return typeof nonce === 'string' ? text(['nonce'], nonce, { max: 25 }) : [];
}
