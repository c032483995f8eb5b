// The commands of the terminal, as data.
import type { Suggestion } from '../../core/answer.ts';
import { whyLines } from '../../runtime/why.ts';
import { type Line, renderFigures, renderSource, renderTopics } from './render.ts';
import { languageOf, type Session, say, type Turn, tell } from './session.ts';

export interface Command {
  /** As typed, slash included. */
  readonly name: string;
  readonly run: (session: Session, argument: string) => Turn;
}

/** The word that takes back a chosen language. */
export const AUTO = 'auto';

/** Facts offered beside the nearest: what fits on a screen with the answer. */
const MOST_OTHERS = 5;

function help(session: Session): Turn {
  const text = session.bot.phrase('help', languageOf(session));
  return say(
    session,
    text.split('\n').map((line) => ({ text: line })),
  );
}

function topics(session: Session): Turn {
  const language = languageOf(session);
  return say(session, renderTopics(session.bot.topics(language), session.bot.phrase, language));
}

function fact(session: Session, argument: string): Turn {
  const language = languageOf(session);
  const [nearest = '', ...others] = session.bot.find(argument, language);
  const titled = session.bot.topics(language).flatMap((topic) => topic.facts);
  const offered = others.flatMap((id): Suggestion[] => titled.filter((suggestion) => suggestion.fact === id));
  return tell(session, nearest, offered.slice(0, MOST_OTHERS));
}

function source(session: Session, argument: string): Turn {
  const { bot } = session;
  const language = languageOf(session);
  const all = bot.source(language);
  const wanted = /^(?:§\s*)?(\d+)$/u.exec(argument)?.[1];
  const found = wanted === undefined ? [] : bot.source(language, Number(wanted));
  const shown = argument === '' ? all : found;
  if (shown.length > 0) return say(session, renderSource(shown, bot.phrase, language));
  return say(session, [{ text: bot.phrase('source_missing', language, { count: String(all.length) }) }]);
}

function figures(session: Session): Turn {
  const language = languageOf(session);
  return say(session, renderFigures(session.bot.figures(language), session.bot.phrase, language));
}

function lang(session: Session, argument: string): Turn {
  const { bot } = session;
  const wanted = argument.toLowerCase();
  const codes = bot.languages.map(({ code }) => code);
  const answered = (next: Session, key: 'language_set' | 'language_auto'): Turn =>
    say(next, [{ text: bot.phrase(key, languageOf(next)) }]);
  if (wanted === AUTO) return answered({ ...session, forced: undefined }, 'language_auto');
  if (codes.includes(wanted)) return answered({ ...session, forced: wanted }, 'language_set');
  return say(session, [{ text: bot.phrase('language_unknown', languageOf(session), { languages: codes.join(', ') }) }]);
}

function why(session: Session): Turn {
  const { bot, question } = session;
  const language = languageOf(session);
  const nothing: Line[] = [{ text: bot.phrase('why_nothing', language) }];
  return say(
    session,
    question === undefined ? nothing : whyLines(bot.explain(question), bot.phrase, language).map((text) => ({ text })),
  );
}

function about(session: Session): Turn {
  return say(session, [{ text: session.bot.about(languageOf(session), session.version).text }]);
}

export const COMMANDS: readonly Command[] = [
  { name: '/help', run: help },
  { name: '/topics', run: topics },
  { name: '/fact', run: fact },
  { name: '/source', run: source },
  { name: '/figures', run: figures },
  { name: '/lang', run: lang },
  { name: '/why', run: why },
  { name: '/about', run: about },
  { name: '/quit', run: (session) => ({ session, lines: [], over: true }) },
];
