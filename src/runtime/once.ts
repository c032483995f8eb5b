// Deliveries that platforms repeat: each is worked on once.
import { createMemory } from './memory.ts';

/** Platforms repeat within a few minutes: Discord replays a session's events, Slack tries again for an hour at most. */
const REMEMBERED = { most: 10_000, milliseconds: 10 * 60_000 };

/** @returns whether this delivery is the first of its id */
export type Once = (id: string) => boolean;

export function createOnce({ now }: { readonly now?: () => number } = {}): Once {
  const seen = createMemory<true>({ ...REMEMBERED, ...(now === undefined ? {} : { now }) });
  return (id) => {
    if (seen.get(id) !== undefined) return false;
    seen.set(id, true);
    return true;
  };
}
