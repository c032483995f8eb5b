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

/** Milliseconds of the three seconds that platforms wait. */
const CONFIRMATION = 500;

/** Waits for what is to be kept before it is confirmed; it is kept all the same where that takes longer. */
export function beforeConfirming(work: Promise<unknown>): Promise<void> {
  return patiently(work, CONFIRMATION);
}
