// A typed line to a turn: a word leaves, a number picks, a slash commands, all else asks.
import Fuse from 'fuse.js';
import { COMMAND_NAMES, parseCommand } from '../../runtime/command.ts';
import { paste } from './check.ts';
import { leave, OWN_COMMANDS, run } from './commands.ts';
import { isLeave } from './leaving.ts';
import { ask, languageOf, type Session, say, type Turn, tell } from './session.ts';

const HELP = 'help';
/** Longer words are no slip of a command's name. */
const LONGEST_NAME = 20;

/** In English, without the slash. */
export const NAMES = [...COMMAND_NAMES, ...OWN_COMMANDS.keys()];

const names = new Fuse(NAMES, { threshold: 0.5 });

function nearestCommand(name: string): string {
  const [nearest] = names.search(name.slice(0, LONGEST_NAME));
  return `/${nearest?.item ?? HELP}`;
}

/** @param text behind the slash */
function command(session: Session, text: string): Turn {
  const name = (text.split(/\s/u, 1)[0] ?? '').toLowerCase();
  const own = OWN_COMMANDS.get(name);
  if (own !== undefined) return own(session);
  const known = parseCommand({ text, as: 'command' }, session.bot);
  if (known !== undefined) return run(session, known);
  const unknown = { command: nearestCommand(name) };
  return say(session, [{ text: session.bot.phrase('unknown_command', languageOf(session), unknown) }]);
}

function pick(session: Session, number: number): Turn {
  const picked = session.offered[number - 1];
  if (picked !== undefined) return tell(session, picked.fact, { by: 'number', number, fact: picked.fact });
  return say(session, [{ text: session.bot.phrase('number_unknown', languageOf(session)) }]);
}

/** @param line trimmed; an empty one ends a pasted text, and says nothing otherwise */
export function respond(session: Session, line: string): Turn {
  if (session.pasted !== undefined) return paste(session, session.pasted, line);
  if (line === '') return { session, lines: [] };
  if (isLeave(line, session.bot)) return leave(session);
  if (line.startsWith('/')) return command(session, line.slice(1));
  if (/^\d+$/u.test(line) && session.offered.length > 0) return pick(session, Number(line));
  const typed = parseCommand({ text: line, as: 'message' }, session.bot);
  return typed === undefined ? ask(session, line) : run(session, typed);
}
