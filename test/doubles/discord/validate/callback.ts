import { InteractionType as Asked, InteractionResponseType as Kind, MessageFlags } from 'discord.js';
import { type Wire, wireOf } from '../model/wire.ts';
import { validateAutocomplete } from './autocomplete.ts';
import { fault } from './checks.ts';
import { type FieldError, under } from './field-error.ts';
import { type MessageAsItStands, validateEdit, validateMessage } from './message.ts';
import { validateModal } from './modal.ts';

/** `source`: the message whose component was used, or that the modal came from. */
export type AskedBy = { type: Asked; source: MessageAsItStands | null };

const replies = [Kind.ChannelMessageWithSource, Kind.DeferredChannelMessageWithSource];
const updates = [Kind.DeferredMessageUpdate, Kind.UpdateMessage];

function fitting({ type, source }: AskedBy): number[] {
  switch (type) {
    case Asked.Ping:
      return [Kind.Pong];
    case Asked.ApplicationCommandAutocomplete:
      return [Kind.ApplicationCommandAutocompleteResult];
    case Asked.ApplicationCommand:
      return [...replies, Kind.Modal];
    case Asked.MessageComponent:
      return [...replies, ...updates, Kind.Modal];
    case Asked.ModalSubmit:
      return source ? [...replies, ...updates] : replies;
  }
}

/** What is wrong in the first answer to an interaction of a type. */
export function validateCallback(body: Wire, asked: AskedBy): FieldError[] {
  const type = Number(body['type']);
  if (!fitting(asked).includes(type)) {
    return fault(
      ['type'],
      'INTERACTION_RESPONSE_TYPE_INVALID',
      'Interaction response type is invalid for this interaction',
    );
  }
  return under(['data'], dataErrors(type, wireOf(body['data']), asked));
}

function dataErrors(type: number, data: Wire, { source }: AskedBy): FieldError[] {
  switch (type) {
    case Kind.ChannelMessageWithSource:
      return validateMessage(data);
    case Kind.UpdateMessage:
      return source ? validateEdit(data, source) : [];
    case Kind.DeferredChannelMessageWithSource:
      return deferral(data);
    case Kind.ApplicationCommandAutocompleteResult:
      return validateAutocomplete(data);
    case Kind.Modal:
      return validateModal(data);
    default:
      return [];
  }
}

function deferral(data: Wire): FieldError[] {
  const other = Number(data['flags'] ?? 0) & ~MessageFlags.Ephemeral;
  return other === 0 ? [] : fault(['flags'], 'MESSAGE_FLAGS_INVALID', 'Only EPHEMERAL can be set when deferring');
}
