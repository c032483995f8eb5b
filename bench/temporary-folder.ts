// A folder for what the processes of a measurement hand each other: it goes when they are done, or when the run is stopped.
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the processes that measure speed hand each other: "model" is what `System.save` gives. */
export const fileIn = (folder: string, name: 'lesson' | 'questions' | 'model'): string => join(folder, name);

export interface TemporaryFolder {
  readonly folder: string;
  readonly remove: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** What a shell adds to the number of the signal that ended a process. */
const SIGNALLED = 128;

/** Models of 100,000 phrasings are large: Ctrl-C leaves none behind. */
export function temporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'investai-bench-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  const stop = (signal: (typeof SIGNALS)[number]): never => process.exit(SIGNALLED + constants.signals[signal]);
  process.once('exit', clear);
  for (const signal of SIGNALS) process.once(signal, stop);
  return {
    folder,
    remove: () => {
      process.off('exit', clear);
      for (const signal of SIGNALS) process.off(signal, stop);
      clear();
    },
  };
}
