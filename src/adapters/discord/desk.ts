// What every handler works with, and where a question comes from.
import type { Bot } from '../../core/bot.ts';
import type { Language } from '../../core/knowledge.ts';
import type { Conversations } from '../../runtime/conversations.ts';
import type { Feedback } from '../../runtime/feedback.ts';

export interface Desk {
  readonly bot: Bot;
  readonly version: string;
  readonly conversations: Conversations;
  readonly feedback: Feedback;
}

export interface Place {
  readonly user: string;
  readonly channel: string;
  /** The person's locale, for what that person alone sees. */
  readonly locale: string;
  /** The server's locale, for what everyone sees; the person's own outside servers. */
  readonly publicLocale: string;
  /** Between the person and the bot alone. */
  readonly direct: boolean;
}

/** Each person has a conversation in each channel. */
export function conversationOf({ user, channel }: Pick<Place, 'user' | 'channel'>): string {
  return `discord:${channel}:${user}`;
}

/** Of what the person alone sees below an answer: that of the person's own conversation, else of the locale. */
export function languageBelow({ bot, conversations }: Desk, place: Place): Language {
  return conversations.languageOf(conversationOf(place)) ?? bot.languageFor(place.locale);
}
