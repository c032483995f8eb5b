// A typed line to a turn: a number picks, a slash commands, all else asks.
import Fuse from 'fuse.js';
import { COMMANDS } from './commands.ts';
import { ask, languageOf, type Session, say, type Turn, tell } from './session.ts';

const HELP = '/help';
/** Longer words are no slip of a command's name. */
const LONGEST_NAME = 20;

const names = new Fuse(
  COMMANDS.map(({ name }) => name.slice(1)),
  { threshold: 0.5 },
);

function nearestCommand(name: string): string {
  const [nearest] = names.search(name.slice(1, LONGEST_NAME));
  return nearest === undefined ? HELP : `/${nearest.item}`;
}

function command(session: Session, line: string): Turn {
  const [typed = ''] = line.split(/\s/u, 1);
  const name = typed.toLowerCase();
  const known = COMMANDS.find((candidate) => candidate.name === name);
  if (known !== undefined) return known.run(session, line.slice(typed.length).trim());
  const text = session.bot.phrase('unknown_command', languageOf(session), { command: nearestCommand(name) });
  return say(session, [{ text }]);
}

function pick(session: Session, number: number): Turn {
  const picked = session.offered[number - 1];
  if (picked !== undefined) return tell(session, picked.fact);
  return say(session, [{ text: session.bot.phrase('number_unknown', languageOf(session)) }]);
}

/** @param line trimmed, not empty */
export function respond(session: Session, line: string): Turn {
  if (line.startsWith('/')) return command(session, line);
  if (/^\d+$/u.test(line) && session.offered.length > 0) return pick(session, Number(line));
  return ask(session, line);
}
