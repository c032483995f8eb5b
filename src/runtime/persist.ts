// Connects however long it takes, and says why it hasn't yet; a refusal is believed when it comes twice.
import pRetry from 'p-retry';
import type { Log } from './log.ts';
import type { Diagnosis } from './network-words.ts';
import { untilRefusedTwice } from './twice.ts';

/** Milliseconds between two attempts: the least, doubled each time, and the most. */
export interface Pause {
  readonly least: number;
  readonly most: number;
}

export const PAUSE: Pause = { least: 1_000, most: 30_000 };

export interface Persistence {
  /** Of the platform. */
  readonly name: string;
  readonly log: Log;
  readonly pause: Pause;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** What an error says against the bot; undefined where another attempt may succeed. */
  readonly refusalIn: (error: unknown) => Error | undefined;
  /** Whether a refusal may be an accident of the platform, and is asked about once more: any, unless told. */
  readonly isDoubtful?: (error: unknown) => boolean;
  /** Why an attempt failed after which another one may succeed. */
  readonly diagnosis: (error: unknown) => Diagnosis;
  /** What else is waited for after a failed attempt. */
  readonly waitFor?: (error: unknown) => Promise<void>;
}

/** @throws what the last attempt threw: a refusal, or the reason of the signal */
export function persist<T>(attempt: () => Promise<T>, options: Persistence): Promise<T> {
  const { name, log, pause, signal, refusalIn, diagnosis, waitFor } = options;
  const isRefusal = (error: unknown): boolean => refusalIn(error) !== undefined;
  const { isDoubtful = isRefusal } = options;
  const mayRepeat = untilRefusedTwice(isDoubtful);
  const say = (error: unknown, number: number): void => {
    const refusal = refusalIn(error);
    if (refusal !== undefined) log.warn({ attempt: number, reason: refusal.message }, `${name} refused; asking again`);
    else log.warn({ attempt: number, ...diagnosis(error) }, `${name} cannot be reached; trying again`);
  };
  return pRetry(attempt, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: pause.least,
    maxTimeout: pause.most,
    randomize: true,
    signal,
    shouldRetry: async ({ error, attemptNumber }) => {
      const goesOn = !signal.aborted && mayRepeat(error) && (isDoubtful(error) || !isRefusal(error));
      if (!goesOn) return false;
      say(error, attemptNumber);
      await waitFor?.(error);
      return true;
    },
  });
}
