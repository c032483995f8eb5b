// Until nothing is under way: what was asked is answered or given up, and every request has its answer.
import { setTimeout as pause } from 'node:timers/promises';
import type { Bells } from './bells.ts';

/** Milliseconds: longer than a message is tried for. */
const LONGEST = 12_000;
const LOOK = 50;
/** Milliseconds in which what was answered last is put away. */
const AFTERMATH = 500;

interface Request {
  /** Null as long as there is no answer. */
  readonly ms: number | null;
}

/** @returns how many messages stayed without an answer */
export async function settle<M>(bells: Bells<M>, requests: () => readonly Request[]): Promise<number> {
  const end = performance.now() + LONGEST;
  const isBusy = (): boolean => bells.waiting > 0 || requests().some(({ ms }) => ms === null);
  while (isBusy() && performance.now() < end) await pause(LOOK);
  await pause(AFTERMATH);
  return bells.giveUp();
}
