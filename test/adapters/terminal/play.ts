// A conversation without a terminal: lines in, the session and the last lines out.
import { type Session, startSession } from '../../../src/adapters/terminal/session.ts';
import { respond } from '../../../src/adapters/terminal/turn.ts';
import { bot } from '../../support/bot.ts';

export const fresh = startSession({ bot, version: '1.2.3', locale: 'fr_FR.UTF-8' });

/** The session after these lines, and what the last one printed. */
export function play(...typed: string[]): { session: Session; lines: string[] } {
  let session = fresh;
  let lines: string[] = [];
  for (const line of typed) {
    const turn = respond(session, line);
    session = turn.session;
    lines = turn.lines.map(({ text }) => text);
  }
  return { session, lines };
}
