// Questions and look-ups, however they were typed or picked: what they show.
import type { Answer } from '../core/answer.ts';
import { type CheckedText, SHORT_SHOWN } from '../core/checked-text.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Context, Question } from '../core/question.ts';
import type { Byline } from './byline.ts';
import { factsNamed, topicNamed } from './fact-look-up.ts';
import { mayPost, type Place, privateLanguage, publicLanguage, type Service, spoken } from './service.ts';
import { forEveryone, forPerson, notice, type Shown, type View } from './view.ts';

/** In front of a fact's id in a picked choice, and of a topic's: no question begins so. */
export const FACT = 'fact:';
export const TOPIC = 'topic:';

export interface Asked {
  /** Plain text, without the platform's markup. */
  readonly text: string;
  /** Chosen for this one answer. */
  readonly language?: Language;
  /** Only the person sees the answer. */
  readonly isPrivate: boolean;
  /** Nobody else sees what is asked, as in a command. */
  readonly isUnseen?: boolean;
  /** What it follows, where the platform tells; the conversation's last answer otherwise. */
  readonly context?: Context;
  /** It follows nothing: a name that is looked up. */
  readonly isAfresh?: true;
  /** It replies to a message of somebody else, which can't be read. */
  readonly repliesToOther?: boolean;
}

export function show(view: View, isPrivate: boolean): Shown {
  return isPrivate ? forPerson(view) : forEveryone(view);
}

/** Whose it is: said where everyone sees the answer and nobody the question. */
function bylined(how: Byline['how'], { isPrivate, isUnseen }: Asked, { name, direct }: Place): { byline?: Byline } {
  return isPrivate || direct || isUnseen !== true ? {} : { byline: { how, name } };
}

type Read = Pick<Asked, 'text' | 'language' | 'isPrivate'>;

/** What is set is for what everyone reads; a person's own locale comes first in what that person alone does. */
function questionOf({ text, isPrivate, language: chosen }: Read, place: Place): Question {
  const { direct, settings } = place;
  const language = chosen ?? place.language;
  const locale = isPrivate || direct ? (place.locale ?? settings.language) : (settings.language ?? place.locale);
  return {
    text,
    ...(language === undefined ? {} : { language }),
    ...(locale === undefined ? {} : { locale }),
  };
}

function ask(asked: Asked, { conversations }: Service, place: Place): Answer {
  const { context, isAfresh } = asked;
  const question = questionOf(asked, place);
  if (isAfresh) return conversations.open(place.conversation, question);
  return conversations.ask(place.conversation, context === undefined ? question : { ...question, context });
}

const SILENCE = /^[\p{P}\s]*$/u;

/** "?", "!!": nothing is asked. */
export function isSilence(text: string): boolean {
  return SILENCE.test(text);
}

/** Between the two of them, the bot goes on in the language of the conversation. */
export function helpLanguage(menu: Language, { conversations }: Service, { conversation, direct }: Place): Language {
  return (direct ? conversations.languageOf(conversation) : undefined) ?? menu;
}

/** "Is this true?" of a message that can't be read: what was answered before isn't meant. */
function isOfUnseen({ context, repliesToOther }: Asked, { conversations }: Service, { conversation }: Place): boolean {
  return context === undefined && (repliesToOther === true || conversations.languageOf(conversation) === undefined);
}

/** "Is this true: …": in short; undefined where that isn't asked. */
function checkAsked(asked: Asked, service: Service, place: Place): Shown | undefined {
  const { bot } = service;
  const about = bot.textToCheck(asked.text);
  if (about === undefined) return undefined;
  if (about.text !== '') {
    const view: View = {
      kind: 'check',
      check: checked({ ...asked, text: about.text }, service, place, SHORT_SHOWN),
      short: true,
      ...bylined('asked', asked, place),
    };
    return show(view, asked.isPrivate);
  }
  if (!isOfUnseen(asked, service, place)) return undefined;
  const language = asked.language ?? place.language ?? about.language;
  const entry = bot.phrase('command_verify', service.menus ?? language);
  return show({ kind: 'notice', text: bot.phrase('check_unseen', language, { entry }) }, asked.isPrivate);
}

/** Of what answers no text: the chosen one, else that of who reads it. */
export function menuLanguage({ language, isPrivate }: Omit<Asked, 'text'>, service: Service, place: Place): Language {
  return language ?? (isPrivate ? privateLanguage(service, place) : publicLanguage(service, place));
}

/** A picked choice is looked up, anything else is a question; nothing is answered with a first help. */
export function lookUp(asked: Asked, service: Service, place: Place): Shown {
  const { text, isPrivate } = asked;
  const menu = menuLanguage(asked, service, place);
  if (isSilence(text)) return show({ kind: 'help', language: helpLanguage(menu, service, place) }, isPrivate);
  const check = checkAsked(asked, service, place);
  if (check !== undefined) return check;
  const canBePosted = isPrivate && mayPost(place);
  const topic = text.startsWith(TOPIC)
    ? service.bot.topics(menu).find((candidate) => candidate.topic === text.slice(TOPIC.length))
    : undefined;
  if (topic !== undefined) return show({ kind: 'topic', topic, language: menu }, isPrivate);
  const picked = text.startsWith(FACT)
    ? service.conversations.tell(place.conversation, text.slice(FACT.length), menu)
    : undefined;
  const answer = spoken(picked ?? ask(asked, service, place), service, place);
  const { controls } = place.settings;
  return show({ kind: 'answer', answer, canBePosted, controls, ...bylined('asked', asked, place) }, isPrivate);
}

/**
 * A topic by its title, a picked choice, or a fact by its id or its name; anything else is a question.
 * @param told the language in which a fact is told; a question has its own
 */
export function lookUpFact(asked: Asked, service: Service, place: Place, told?: Language): Shown {
  const { text } = asked;
  const language = told ?? menuLanguage(asked, service, place);
  const titled = topicNamed(text, language, service.bot);
  if (titled !== undefined) return show({ kind: 'topic', topic: titled, language }, asked.isPrivate);
  const isPicked = text.startsWith(FACT) || text.startsWith(TOPIC);
  const [fact] = isPicked ? [] : factsNamed(text, language, service.bot);
  if (fact !== undefined) return lookUp({ ...asked, text: `${FACT}${fact}`, language }, service, place);
  return lookUp({ ...asked, isAfresh: true }, service, place);
}

/** Answers what someone else wrote, for the person who asked for it; what came before is no context of it. */
export function answerText(text: string, service: Service, place: Place): Shown {
  const { bot, conversations } = service;
  if (text.trim() === '') return notice(bot.phrase('no_text', privateLanguage(service, place)));
  const answer = conversations.open(place.conversation, questionOf({ text, isPrivate: true }, place));
  const { controls } = place.settings;
  return forPerson({ kind: 'answer', answer: spoken(answer, service, place), canBePosted: mayPost(place), controls });
}

function checked(read: Read, { conversations }: Service, place: Place, shown?: number): CheckedText {
  const { text, ...options } = questionOf(read, place);
  return conversations.check(text, { ...options, ...(shown === undefined ? {} : { shown }) });
}

/** What someone wrote, claim by claim; the conversation goes on as if nothing had been asked. */
export function checkText(asked: Asked, service: Service, place: Place): Shown {
  const { text, isPrivate } = asked;
  if (text.trim() === '') return notice(service.bot.phrase('no_text', privateLanguage(service, place)));
  const check = checked(asked, service, place);
  const canBePosted = isPrivate && mayPost(place);
  return show({ kind: 'check', check, canBePosted, ...bylined('shared', asked, place) }, isPrivate);
}

/** The summaries of all paragraphs, or of one; for a number that is none, a private notice. */
export function lookUpSource(
  paragraph: number | undefined,
  asked: Omit<Asked, 'text'>,
  service: Service,
  place: Place,
): Shown {
  const { bot } = service;
  const language = menuLanguage(asked, service, place);
  const citations = bot.source(language, paragraph);
  if (citations.length > 0) return show({ kind: 'source', citations, language }, asked.isPrivate);
  const mine = asked.language ?? privateLanguage(service, place);
  return notice(bot.phrase('source_missing', mine, { count: String(bot.source(mine).length) }));
}
