// Slash commands and the message command: what they are answered with.

import { userMention } from 'discord.js';
import { READ_LIMIT } from '../../../core/text.ts';
import { type CommandName, FACT, TOPIC } from '../commands/definitions.ts';
import { conversationOf, type Desk, type Place } from '../desk.ts';
import { type AnswerOptions, renderAnswer } from '../render/answer.ts';
import { renderAbout, renderFigures, renderSource, renderTopic, renderTopics } from '../render/cards.ts';
import { cut, type MessageBody } from '../render/message.ts';
import { forEveryone, forOne, notice, type Response } from '../response.ts';
import { textOf } from '../text.ts';

/** The options as they were filled in. */
export interface Options {
  readonly question?: string;
  readonly topic?: string;
  readonly private?: boolean;
  /** A user's id. */
  readonly for?: string;
  readonly language?: string;
  readonly paragraph?: number;
}

interface Asked {
  readonly typed: string;
  readonly language: string | undefined;
  /** The language of a picked fact or topic, which answers no text. */
  readonly menuLanguage: string;
}

/** A picked choice is looked up, anything else is a question. */
function answerTo({ typed, language, menuLanguage }: Asked, desk: Desk, place: Place, options: AnswerOptions) {
  const { bot, conversations } = desk;
  const conversation = conversationOf(place);
  if (typed.startsWith(TOPIC)) {
    const topic = bot.topics(menuLanguage).find((candidate) => candidate.topic === typed.slice(TOPIC.length));
    if (topic !== undefined) return renderTopic(topic, bot, menuLanguage);
  }
  const picked = typed.startsWith(FACT)
    ? conversations.retell(conversation, { ids: [typed.slice(FACT.length)] }, menuLanguage)
    : undefined;
  if (picked !== undefined) return renderAnswer(picked, bot, options);
  const question = {
    text: textOf(typed),
    locale: place.locale,
    ...(language === undefined ? {} : { language }),
  };
  return renderAnswer(conversations.ask(conversation, question), bot, options);
}

/** Discord's limit on the text of a message. */
const CONTENT = 2000;

/** The answer with the one person named that it is for. */
function addressed(body: MessageBody, user: string, desk: Desk, language: string): Response {
  const opening = `${desk.bot.phrase('for_user', language, { user: userMention(user) })}\n`;
  const content = opening + cut(body.content, CONTENT - opening.length);
  return { kind: 'message', body: { ...body, content }, private: false, ping: user };
}

function ask(options: Options, desk: Desk, place: Place): Response {
  const { bot } = desk;
  const isPrivate = options.private ?? false;
  const known = bot.languages.find(({ code }) => code === options.language)?.code;
  const menuLanguage = known ?? bot.languageFor(isPrivate ? place.locale : place.publicLocale);
  const asked = { typed: options.question ?? '', language: known, menuLanguage };
  const body = answerTo(asked, desk, place, { canBePosted: isPrivate && !place.direct });
  if (isPrivate) return forOne(body);
  if (options.for === undefined) return forEveryone(body);
  return addressed(body, options.for, desk, desk.conversations.languageOf(conversationOf(place)) ?? menuLanguage);
}

function fact(options: Options, desk: Desk, place: Place): Response {
  const menuLanguage = desk.bot.languageFor(place.publicLocale);
  return forEveryone(answerTo({ typed: options.topic ?? '', language: undefined, menuLanguage }, desk, place, {}));
}

function source({ paragraph }: Options, { bot }: Desk, place: Place): Response {
  const language = bot.languageFor(place.publicLocale);
  const citations = bot.source(language, paragraph);
  if (citations.length > 0) return forEveryone(renderSource(citations, bot, language));
  const mine = bot.languageFor(place.locale);
  return notice(bot.phrase('source_missing', mine, { count: String(bot.source(mine).length) }));
}

const HANDLERS: Readonly<Record<CommandName, (options: Options, desk: Desk, place: Place) => Response>> = {
  ask,
  fact,
  source,
  figures: (_, { bot }, place) => forEveryone(renderFigures(bot, bot.languageFor(place.publicLocale))),
  topics: (_, { bot }, place) => forOne(renderTopics(bot, bot.languageFor(place.locale))),
  about: (_, { bot, version }, place) => forOne(renderAbout(bot, bot.languageFor(place.locale), version)),
};

/** @returns undefined for a command that is none of ours: another version registered it */
export function runCommand(name: string, options: Options, desk: Desk, place: Place): Response | undefined {
  return Object.hasOwn(HANDLERS, name) ? HANDLERS[name as CommandName](options, desk, place) : undefined;
}

/** Answers another message, for the person who asked for it; what came before is no context of it. */
export function answerMessage(content: string, desk: Desk, place: Place): Response {
  const { bot, conversations } = desk;
  const text = textOf(content).slice(0, 2 * READ_LIMIT);
  if (text === '') return notice(bot.phrase('no_text', bot.languageFor(place.locale)));
  const answer = conversations.open(conversationOf(place), { text, locale: place.locale });
  return forOne(renderAnswer(answer, bot, { canBePosted: !place.direct }));
}
