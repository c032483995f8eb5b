// A message to the bot: answered, or not where it mentions the bot and speaks to others.
import type { Heed, Mention } from '../core/heeding.ts';
import { parseCommand } from './command.ts';
import { type Asked, isSilence, show } from './look-up.ts';
import { type Place, publicLanguage, type Service } from './service.ts';
import { answerTyped } from './typed.ts';
import type { Shown } from './view.ts';

export interface Mentioned extends Mention {
  /** Where everyone reads it: a key that the adapter makes. */
  readonly channel: string;
}

/**
 * @param content as the platform writes it
 * @param mention how the platform writes the bot there
 * @param plain from the platform's markup
 * @returns undefined where the bot isn't mentioned in the text itself
 */
export function mentionIn(content: string, mention: RegExp, plain: (text: string) => string): Mention | undefined {
  const found = mention.exec(content);
  if (found === null) return undefined;
  const before = content.slice(0, found.index);
  const end = /\n\s*$/u.test(before) ? '\n' : '';
  return { before: `${plain(before)}${end}`, after: plain(content.slice(found.index + found[0].length)) };
}

/** Milliseconds: who forgot the mention adds it soon. */
const ADDED_SOON = 5 * 60_000;

/**
 * Whether an edit may be an afterthought that adds the mention: it is answered then, unless its message was.
 * @param written when, in milliseconds
 * @param edited when last, in milliseconds
 */
export function isAfterthought(written: number, edited: number): boolean {
  return edited - written <= ADDED_SOON;
}

function heeded({ text, context }: Asked, mentioned: Mentioned | undefined, service: Service, place: Place): Heed {
  const { bot, conversations } = service;
  const isLookUp = parseCommand({ text, as: 'message' }, bot) !== undefined || bot.textToCheck(text) !== undefined;
  if (mentioned === undefined || isLookUp) return 'answer';
  return bot.heed(mentioned, { text, ...conversations.contextFor(place.conversation, context) });
}

/** Whether nothing at all is said where everyone reads it. */
export function isSilent({ direct, settings }: Place): boolean {
  return !direct && !settings.answers;
}

/**
 * @param mentioned absent where it is for the bot alone
 * @returns undefined where nothing is said
 */
export function answerMessage(
  asked: Asked,
  mentioned: Mentioned | undefined,
  service: Service,
  place: Place,
): Shown | undefined {
  const { direct, settings } = place;
  const hasHelp = direct || settings.greeting;
  if (isSilent(place) || (!hasHelp && isSilence(asked.text))) return undefined;
  const heed = heeded(asked, mentioned, service, place);
  if (heed === 'answer') return answerTyped(asked, 'message', service, place);
  // Once in the ten minutes for which deliveries are remembered.
  if (heed === 'nothing' || !hasHelp || !service.once(`help:${mentioned?.channel}`)) return undefined;
  return show({ kind: 'help', language: publicLanguage(service, place) }, false);
}
