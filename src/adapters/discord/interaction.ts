// An interaction of discord.js to what the handlers take.
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Desk, Place } from './desk.ts';
import { completeOption } from './handlers/autocomplete.ts';
import { answerMessage, type Options, runCommand } from './handlers/command.ts';
import { type Press, runForm, runPress } from './handlers/component.ts';
import { DETAILS_FIELD, REASON_FIELD } from './render/feedback.ts';
import { notice, type Response } from './response.ts';

export function placeOf(interaction: Interaction): Place {
  const { user, channelId, locale, guildLocale, context } = interaction;
  return {
    user: user.id,
    channel: channelId ?? user.id,
    locale,
    publicLocale: guildLocale ?? locale,
    direct: context === InteractionContextType.BotDM,
  };
}

type Filled = Readonly<Record<string, string | number | boolean | undefined>>;

/** As Discord sent them; a user by id. */
function optionsOf({ options }: ChatInputCommandInteraction): Options {
  const filled: Filled = Object.fromEntries(options.data.map(({ name, value }) => [name, value]));
  return filled as Options;
}

function typingOf({ options }: AutocompleteInteraction) {
  const { name, value } = options.getFocused(true);
  return { option: name, typed: String(value), language: options.getString('language') ?? undefined };
}

/** Whom our message answers, where the message itself tells. */
function askerOf(message: Message): string | undefined {
  const answered = message.reference?.messageId;
  const question = answered == null ? undefined : message.channel?.messages.cache.get(answered);
  return message.interactionMetadata?.user.id ?? question?.author.id;
}

function pressOf(interaction: MessageComponentInteraction): Press {
  const { message, customId, user } = interaction;
  const asker = askerOf(message);
  const [value] = interaction.isStringSelectMenu() ? interaction.values : [];
  return {
    customId,
    content: message.content,
    own: asker === undefined || asker === user.id,
    ephemeral: message.flags.has(MessageFlags.Ephemeral),
    ...(value === undefined ? {} : { value }),
  };
}

function formOf({ customId, fields }: ModalSubmitInteraction) {
  const reason = fields.fields.has(REASON_FIELD) ? fields.getStringSelectValues(REASON_FIELD)[0] : undefined;
  const details = fields.fields.has(DETAILS_FIELD) ? fields.getTextInputValue(DETAILS_FIELD) : undefined;
  return { customId, ...(reason === undefined ? {} : { reason }), ...(details === undefined ? {} : { details }) };
}

/** Whether the interaction asks for an answer; what is offered while typing doesn't, and doesn't count. */
export function counts(interaction: Interaction): boolean {
  return !interaction.isAutocomplete();
}

export function respond(interaction: Interaction, desk: Desk, place: Place): Response {
  if (interaction.isAutocomplete()) return completeOption(typingOf(interaction), desk, place);
  if (interaction.isMessageContextMenuCommand()) return answerMessage(interaction.targetMessage.content, desk, place);
  if (interaction.isMessageComponent()) return runPress(pressOf(interaction), desk, place);
  if (interaction.isModalSubmit()) return runForm(formOf(interaction), desk, place);
  const known = interaction.isChatInputCommand()
    ? runCommand(interaction.commandName, optionsOf(interaction), desk, place)
    : undefined;
  return known ?? notice(desk.bot.phrase('ask_again', desk.bot.languageFor(place.locale)));
}
