// The commands of the terminal: what each prints.
import type { Suggestion } from '../../core/answer.ts';
import type { Language } from '../../core/knowledge/language.ts';
import type { Command } from '../../runtime/command.ts';
import { factsNamed, topicNamed } from '../../runtime/fact-look-up.ts';
import { languageNotice, languageShown, typedChoice } from '../../runtime/language-choice.ts';
import { check } from './check.ts';
import { renderAbout, renderFigures, renderSource, renderTopics, renderWhy } from './render.ts';
import { ask, languageOf, type Session, say, type Turn, tell } from './session.ts';
import { reachedLines } from './why.ts';

/** Facts offered beside the nearest: what fits on a screen with the answer. */
const MOST_OTHERS = 5;

function help(session: Session, language: Language): Turn {
  const text = session.bot.phrase('help', language);
  return say(
    session,
    text.split('\n').map((line) => ({ text: line })),
  );
}

/** As if nothing had been said before: a name means the same wherever it is looked up. */
function askAfresh(session: Session, query: string, called: Language | undefined): Turn {
  const { answer: _, forced, ...rest } = session;
  const turn = ask({ ...rest, answer: undefined, forced: forced ?? called }, query);
  return { ...turn, session: { ...turn.session, forced } };
}

/** @param called in which language the command was called, where its name tells */
function fact(session: Session, query: string, language: Language, called: Language | undefined): Turn {
  const topic = topicNamed(query, language, session.bot);
  if (topic !== undefined) return say(session, renderTopics([topic], session.bot.phrase, language));
  const facts = factsNamed(query, language, session.bot);
  const [nearest, ...others] = facts;
  if (nearest === undefined) return askAfresh(session, query, called);
  const titled = session.bot.topics(language).flatMap((topic) => topic.facts);
  const offered = others.flatMap((id): Suggestion[] => titled.filter((suggestion) => suggestion.fact === id));
  const reached = { by: 'name' as const, facts: facts.slice(0, 1 + MOST_OTHERS) };
  return tell(session, nearest, reached, offered.slice(0, MOST_OTHERS), language);
}

function source(session: Session, paragraph: number | undefined, language: Language): Turn {
  const { bot, original } = session;
  const found = bot.source(language, paragraph);
  if (found.length > 0) return say(session, renderSource(found, bot.phrase, language, original));
  const count = String(bot.source(language).length);
  return say(session, [{ text: bot.phrase('source_missing', language, { count }) }]);
}

/** Without a word behind it: what is chosen, and what can be. */
function lang(session: Session, wanted: string, called: Language | undefined): Turn {
  const { bot, forced } = session;
  if (wanted === '') {
    const shown = languageShown(forced, bot, languageOf(session));
    return say(
      session,
      shown.map((text) => ({ text })),
    );
  }
  const choice = typedChoice(wanted, bot);
  const next = choice === undefined ? session : { ...session, forced: choice.language };
  return say(next, [{ text: languageNotice(choice, bot, called ?? languageOf(next)) }]);
}

function why(session: Session): Turn {
  return say(session, renderWhy(reachedLines(session.reached, session.bot, languageOf(session))));
}

export function leave(session: Session): Turn {
  return { session, lines: [], over: true };
}

export function run(session: Session, command: Command): Turn {
  const { bot, version, forced } = session;
  const language = forced ?? command.language ?? languageOf(session);
  switch (command.name) {
    case 'help':
      return help(session, language);
    case 'topics':
      return say(session, renderTopics(bot.topics(language), bot.phrase, language));
    case 'fact':
      return fact(session, command.query, language, command.language);
    case 'source':
      return source(session, command.paragraph, language);
    case 'figures':
      return say(session, renderFigures(bot.figures(language), bot.phrase, language));
    case 'check':
      return check(session, command.pasted, command.language);
    case 'lang':
      return lang(session, command.wanted, command.language);
    case 'about':
      return say(session, renderAbout(bot.about(language, version).text, bot.phrase, language, session.links));
  }
}

/** What the terminal alone has, by the name. */
export const OWN_COMMANDS: ReadonlyMap<string, (session: Session) => Turn> = new Map([
  ['why', why],
  ['quit', leave],
]);
