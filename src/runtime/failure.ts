// A failure inside, for the operator's log; the asker is told its reference alone.
import { randomBytes } from 'node:crypto';
import type { Log } from './log.ts';

const REFERENCE_BYTES = 3;

/** @returns the reference under which the failure stands in the log, six hexadecimal digits */
export function report(log: Log, error: unknown, message: string): string {
  const reference = randomBytes(REFERENCE_BYTES).toString('hex');
  log.error({ reference, err: error }, message);
  return reference;
}
