// Places where the bot may not write: that is for others to change, and said once a day for each.
import type { Log } from './log.ts';
import { createMemory } from './memory.ts';

const TOLD = { most: 1_000, milliseconds: 24 * 60 * 60_000 };

/** @param code the platform's reason */
export type Forbidden = (channel: string, code: string | number) => void;

export function createForbidden(log: Log): Forbidden {
  const told = createMemory<true>(TOLD);
  return (channel, code) => {
    if (told.get(channel) === undefined)
      log.warn({ channel, code }, 'the bot may not write here; this is said once a day');
    told.set(channel, true);
  };
}
