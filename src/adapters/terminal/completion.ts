// What Tab completes: commands, ids after /fact, language codes after /lang, questions otherwise.
import { AUTO } from '../../runtime/language-choice.ts';
import { goesOn } from '../../runtime/same-text.ts';
import { languageOf, type Session } from './session.ts';
import { NAMES } from './turn.ts';

/** What readline takes: the completions, and the end of the line that they replace. */
export type Completed = readonly [completions: string[], replaced: string];

const MOST = 8;
/** Not all that is found goes on from the line. */
const FOUND = 25;
/** Longer than any question worth completing; searching for a pasted text would take seconds. */
const LONGEST = 200;

function words(session: Session, command: string): readonly string[] {
  if (command === '/lang') return [...session.bot.languages.map(({ code }) => code), AUTO];
  if (command !== '/fact') return [];
  return session.bot.topics(languageOf(session)).flatMap(({ facts }) => facts.map(({ fact }) => fact));
}

/**
 * Questions that go on from the line, which they keep as typed: readline finds their common start whatever their case, and puts
 * nothing else in place of the line.
 */
function questions(session: Session, line: string): string[] {
  const found = session.bot.complete(line, languageOf(session), FOUND).filter(({ text }) => goesOn(text, line));
  return found.slice(0, MOST).map(({ text }) => line + text.slice(line.length));
}

export function complete(session: Session, line: string): Completed {
  if (line.length > LONGEST || session.pasted !== undefined) return [[], line];
  if (!line.startsWith('/')) return [questions(session, line), line];
  const [, command, argument] = /^(\/\S*)\s+(.*)$/u.exec(line) ?? [];
  if (command === undefined || argument === undefined) {
    return [NAMES.map((name) => `/${name}`).filter((name) => name.startsWith(line.toLowerCase())), line];
  }
  const wanted = argument.toLowerCase();
  return [words(session, command.toLowerCase()).filter((word) => word.startsWith(wanted)), argument];
}
