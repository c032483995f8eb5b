// A message that speaks to the bot to its reply: mentions in servers, direct messages, replies to our answers.
import { type Message, MessageType, type PartialMessage } from 'discord.js';
import { type Context, contextOf } from '../../core/question.ts';
import { parseAction } from '../../runtime/action.ts';
import { answerMessage, isAfterthought, mentionIn } from '../../runtime/mention.ts';
import type { Place, Service } from '../../runtime/service.ts';
import type { Shown } from '../../runtime/view.ts';
import { conversationOf, localeOf } from './interaction.ts';
import { spotOf } from './spot.ts';
import { textOf } from './text.ts';

const SPOKEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** Whether a person speaks to us: not a bot, not a webhook, not everyone at once. */
export function isForUs({ author, webhookId, type, guildId, mentions, client }: Message): boolean {
  if (author.bot || webhookId !== null || !SPOKEN.includes(type)) return false;
  return guildId === null || mentions.users.has(client.user?.id ?? '');
}

/** Whether an edit in a server adds the mention soon after the message was written. */
export function isMentionAdded(before: Message | PartialMessage, message: Message): boolean {
  const { guildId, createdTimestamp, editedTimestamp } = message;
  // Discord tells of previews too, which nobody edited.
  if (guildId === null || editedTimestamp === null || !isAfterthought(createdTimestamp, editedTimestamp)) return false;
  return (before.partial || !isForUs(before)) && isForUs(message);
}

/** What an answer of ours was about, read from its own buttons: so a reply is understood at any time, by any process. */
function contextIn(answered: Message | undefined, { bot }: Service): Context | undefined {
  if (answered === undefined || answered.author.id !== answered.client.user?.id) return undefined;
  const components = answered.components.flatMap((row): readonly object[] =>
    'components' in row ? row.components : [],
  );
  const actions = components.flatMap((component) =>
    'customId' in component && typeof component.customId === 'string' ? (parseAction(component.customId) ?? []) : [],
  );
  const [below] = actions.filter(({ answer }) => answer !== undefined);
  // The shortest of them has lost nothing.
  const about = actions.find(({ action }) => action === 'up') ?? below;
  const answer = about?.answer && bot.retell(about.answer, about.language);
  return answer === undefined ? undefined : contextOf(answer);
}

/** The message that this one replies to; Discord sends it along. */
function answeredBy({ reference, channel }: Message): Message | undefined {
  return reference?.messageId === undefined ? undefined : channel.messages.cache.get(reference.messageId);
}

/** A message tells no locale of its author; that of the server breaks ties of the question's language. */
export function placeOfMessage(message: Message, { preferences, settings }: Service): Place {
  const { author, member, channelId, guild } = message;
  const locale = guild === null ? undefined : localeOf(guild);
  return {
    person: author.id,
    name: member?.displayName ?? author.displayName,
    conversation: conversationOf(author.id, channelId),
    locale,
    publicLocale: locale,
    direct: guild === null,
    ...preferences.chosenBy(author.id),
    ...settings.holdingAt(spotOf(message)),
    // Nothing is managed by messages.
    manages: async () => 'no',
  };
}

/** Where the mention stands; undefined in what is for the bot alone: a direct message, a reply to an answer of its own. */
function mentionedIn({ content, guildId, channelId, client }: Message, answered: Message | undefined) {
  if (guildId === null || answered?.author.id === client.user?.id) return undefined;
  const mention = mentionIn(content, new RegExp(`<@!?${client.user?.id}>`, 'u'), textOf);
  return mention && { ...mention, channel: channelId };
}

/** @returns undefined where nothing is said */
export function replyTo(message: Message, service: Service): Shown | undefined {
  const answered = answeredBy(message);
  const context = contextIn(answered, service);
  const repliesToOther = message.type === MessageType.Reply && answered?.author.id !== message.client.user.id;
  const asked = {
    text: textOf(message.content),
    isPrivate: false,
    repliesToOther,
    ...(context === undefined ? {} : { context }),
  };
  return answerMessage(asked, mentionedIn(message, answered), service, placeOfMessage(message, service));
}
