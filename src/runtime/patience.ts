// Waiting with an end.
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits for the work, so many milliseconds at most; the timer is gone afterwards.
 * @throws what the work throws in that time
 */
export async function patiently(work: Promise<unknown>, milliseconds: number): Promise<void> {
  const waiting = new AbortController();
  const end = sleep(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined);
  try {
    await Promise.race([work, end]);
  } finally {
    waiting.abort();
  }
}
