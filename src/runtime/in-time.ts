// What an answer depends on comes in time, or is gone without.
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds. */
const PATIENCE = 250;

/** @returns what the work gives; the other where it fails, or takes too long */
export async function inTime<T>(work: Promise<T>, otherwise: T, milliseconds = PATIENCE): Promise<T> {
  const over = new AbortController();
  const late = pause(milliseconds, otherwise, { signal: over.signal, ref: false }).catch(() => otherwise);
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    over.abort();
  }
}
