// What one conversation at the terminal remembers, and the turns it is made of. In memory only.
import type { Answer, Suggestion } from '../../core/answer.ts';
import type { Bot } from '../../core/bot.ts';
import type { Language } from '../../core/knowledge/language.ts';
import type { Question } from '../../core/question.ts';
import { contextOf } from '../../core/question.ts';
import type { Pointers } from '../../runtime/links.ts';
import type { Line } from './line.ts';
import { renderAnswer } from './render.ts';
import type { Reached } from './why.ts';

export interface Session extends Pointers {
  readonly bot: Bot;
  readonly version: string;
  readonly locale: string | undefined;
  /** Set by /lang. */
  readonly forced: Language | undefined;
  /** How the last answer was reached, for /why. */
  readonly reached: Reached | undefined;
  /** The last answer, however it was reached: follow-ups refer to it. */
  readonly answer: Answer | undefined;
  /** What a number picks. */
  readonly offered: readonly Suggestion[];
  /** The lines so far of a text to check, which an empty line ends. */
  readonly pasted?: readonly string[];
}

/** What one line gave: lines to print, and the session after it. */
export interface Turn {
  readonly session: Session;
  readonly lines: readonly Line[];
  /** The conversation ends here. */
  readonly over?: true;
}

export type Opening = Pick<Session, 'bot' | 'version' | 'locale' | keyof Pointers>;

export function startSession({ bot, version, locale, original, links }: Opening): Session {
  const pointers = { ...(original === undefined ? {} : { original }), ...(links === undefined ? {} : { links }) };
  return { bot, version, ...pointers, locale, forced: undefined, reached: undefined, answer: undefined, offered: [] };
}

/** The language of menus and commands. */
export function languageOf({ forced, answer, bot, locale }: Session): Language {
  return forced ?? answer?.language ?? bot.languageFor(locale);
}

/** A turn that only prints. */
export function say(session: Session, lines: readonly Line[]): Turn {
  return { session, lines };
}

export function ask(session: Session, text: string): Turn {
  const { bot, forced, locale } = session;
  const question: Question = {
    text,
    ...(forced === undefined ? {} : { language: forced }),
    ...(locale === undefined ? {} : { locale }),
    ...(session.answer === undefined ? {} : { context: contextOf(session.answer) }),
  };
  const answer = bot.ask(question);
  return {
    session: { ...session, reached: { by: 'question', question }, answer, offered: answer.suggestions },
    lines: renderAnswer(answer, bot),
  };
}

/**
 * Tells a fact by its id; the others that may be meant, if any, take the place of the related ones.
 * @param reached how it came to this fact
 * @param language that of menus and commands unless told
 */
export function tell(
  session: Session,
  id: string,
  reached: Reached,
  others: readonly Suggestion[] = [],
  language = languageOf(session),
): Turn {
  const { bot } = session;
  const answer = bot.tell(id, language);
  if (answer === undefined) return ask(session, id);
  const offered = others.length > 0 ? others : answer.suggestions;
  const heading = others.length > 0 ? 'did_you_mean' : 'related';
  return {
    session: { ...session, reached, answer, offered },
    lines: renderAnswer({ ...answer, suggestions: offered }, bot, heading),
  };
}
