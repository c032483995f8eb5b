// An interaction of discord.js to what the handlers take.
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Guild,
  GuildFeature,
  type Interaction,
  InteractionContextType,
  InteractionType,
  Locale,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalData,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Byline } from '../../runtime/byline.ts';
import { interact, type MessageInteraction } from '../../runtime/interactions.ts';
import { answerText, checkText } from '../../runtime/look-up.ts';
import { askAgain } from '../../runtime/received.ts';
import type { Place, Service } from '../../runtime/service.ts';
import { type FilledForm, submit } from '../../runtime/submit.ts';
import type { Shown } from '../../runtime/view.ts';
import { completeOption } from './handlers/autocomplete.ts';
import { type Options, runCommand } from './handlers/command.ts';
import { addresseeOf, type Clicked, type Response, responseTo } from './response.ts';
import { ownCardIn, ownTextIn, seenIn } from './seen.ts';
import { spotOf } from './spot.ts';
import { unescaped } from './text.ts';

/** Each person has a conversation in each channel. */
export function conversationOf(user: string, channel: string): string {
  return `discord:${channel}:${user}`;
}

/** What the server calls a person, else what the person does. */
function nameOf({ member, user }: Pick<Interaction, 'member' | 'user'>): string {
  const nickname = member === null || 'nickname' in member ? member?.nickname : member.nick;
  return nickname ?? user.displayName;
}

/** Only a community chooses its locale: any other server has American English, whatever it speaks. */
export function localeOf({ preferredLocale, features }: Guild): string | undefined {
  const isChosen = preferredLocale !== Locale.EnglishUS || features.includes(GuildFeature.Community);
  return isChosen ? preferredLocale : undefined;
}

export function placeOf(interaction: Interaction, { preferences, settings }: Service): Place {
  const { user, channelId, locale, guildLocale, guild, context, memberPermissions } = interaction;
  const serverLocale = guild === null ? guildLocale : localeOf(guild);
  return {
    person: user.id,
    name: nameOf(interaction),
    conversation: conversationOf(user.id, channelId ?? user.id),
    locale,
    publicLocale: guildLocale === null ? locale : (serverLocale ?? undefined),
    direct: context === InteractionContextType.BotDM,
    ...preferences.chosenBy(user.id),
    ...settings.holdingAt(spotOf(interaction)),
    // Whoever administers the server has every permission in it.
    manages: async () => (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ? 'yes' : 'no'),
  };
}

type Filled = Readonly<Record<string, string | number | boolean | undefined>>;

/** As Discord sent them; a user by id. Nobody is pointed to an answer of one's own, and the bot to none. */
export function optionsOf({ options, user, client }: ChatInputCommandInteraction): Options {
  const pointless = [user.id, client.user.id];
  const given = options.data.filter(({ name, value }) => name !== 'for' || !pointless.includes(String(value)));
  const filled: Filled = Object.fromEntries(given.map(({ name, value }) => [name, value]));
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

/** Whose our message is, where no question stands above it: it answers a command, or was posted by a button. */
function bylineOf(interaction: MessageComponentInteraction): Byline | undefined {
  const asked = interaction.message.interactionMetadata;
  if (asked === null) return undefined;
  const name = asked.user.id === interaction.user.id ? nameOf(interaction) : asked.user.displayName;
  return { how: asked.type === InteractionType.ApplicationCommand ? 'asked' : 'shared', name };
}

function messageInteractionOf(interaction: MessageComponentInteraction): MessageInteraction {
  const { message, customId, user, context } = interaction;
  const isPrivate = message.flags.has(MessageFlags.Ephemeral);
  const direct = context === InteractionContextType.BotDM;
  const [value] = interaction.isStringSelectMenu() ? interaction.values : [];
  const card = ownCardIn(message);
  const byline = isPrivate || direct ? undefined : bylineOf(interaction);
  return {
    action: customId,
    message: message.id,
    own: isPrivate || direct || askerOf(message) === user.id || addresseeOf(message.content) === user.id,
    isPrivate,
    ...(byline === undefined ? {} : { byline }),
    ...(value === undefined ? {} : { value }),
    ...(card === undefined ? {} : { card: unescaped(card) }),
  };
}

function clickedOn({ message }: MessageComponentInteraction): Clicked {
  return { content: ownTextIn(message), laidOut: message.flags.has(MessageFlags.IsComponentsV2) };
}

/** What a field holds: what was typed, or what was picked. */
function heldIn(field: ModalData): string | undefined {
  const value = 'value' in field ? field.value : field.values.join(' ');
  return typeof value === 'string' ? value : undefined;
}

function filledFormOf({ customId, fields }: ModalSubmitInteraction): FilledForm {
  const filled = [...fields.fields.values()].flatMap((field): [string, string][] => {
    const value = heldIn(field);
    return value === undefined ? [] : [[field.customId, value]];
  });
  return { action: customId, filled: Object.fromEntries(filled) };
}

function fromMenu(
  { commandName, targetMessage }: MessageContextMenuCommandInteraction,
  service: Service,
  place: Place,
): Shown {
  const text = seenIn(targetMessage);
  const name = service.bot.phrase('command_verify', service.bot.languageFor('en'));
  return commandName === name ? checkText({ text, isPrivate: true }, service, place) : answerText(text, service, place);
}

export async function respond(interaction: Interaction, service: Service, place: Place): Promise<Response> {
  if (interaction.isAutocomplete()) return completeOption(typingOf(interaction), service, place);
  if (interaction.isMessageContextMenuCommand()) return responseTo(fromMenu(interaction, service, place), service);
  if (interaction.isMessageComponent())
    return responseTo(
      await interact(messageInteractionOf(interaction), service, place),
      service,
      clickedOn(interaction),
    );
  if (interaction.isModalSubmit()) return responseTo(await submit(filledFormOf(interaction), service, place), service);
  const known = interaction.isChatInputCommand()
    ? runCommand(interaction.commandName, optionsOf(interaction), service, place)
    : undefined;
  return (await known) ?? responseTo(askAgain(service, place), service);
}
