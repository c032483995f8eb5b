// What a curator decided about questions of the inbox: one file in the data folder, which names them without their words.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileWords } from '../runtime/folder.ts';
import { OperatorError } from '../runtime/operator-error.ts';
import { underLock } from './lock.ts';

const schema = z.object({
  version: z.literal(1),
  /** Keys of questions that nothing is to be done about. */
  ignored: z.array(z.string()),
  /** Keys of questions that were added to what isn't about the plan: they have no answer, and want none. */
  declined: z.array(z.string()),
  /** By key: the group that it was put into by hand. */
  merged: z.record(z.string(), z.string()),
  /** By entry: when the last of the ratings was given that were read and need nothing more. */
  dismissed: z.record(z.string(), z.string()).default({}),
});

export type Memory = Readonly<z.infer<typeof schema>>;

const EMPTY: Memory = { version: 1, ignored: [], declined: [], merged: {}, dismissed: {} };

export const memoryFile = (dataFolder: string): string => join(dataFolder, 'inbox.json');

/**
 * @param dataFolder need not be there
 * @throws OperatorError where the file holds something else
 */
export function readMemory(dataFolder: string): Memory {
  const file = memoryFile(dataFolder);
  if (!existsSync(file)) return EMPTY;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why =
      error instanceof z.ZodError || error instanceof SyntaxError ? 'it is no file of the inbox' : fileWords(error);
    throw new OperatorError(
      `${file} cannot be read: ${why}. It holds what was ignored and merged; move it away, and the inbox begins anew.`,
    );
  }
}

function write(file: string, memory: Memory): void {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(memory, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, file);
}

/**
 * Changes what is remembered, from what is there at that moment: nothing is lost where two pages run.
 * @throws OperatorError where it cannot be written
 */
export async function remember(dataFolder: string, change: (memory: Memory) => Memory): Promise<void> {
  const file = memoryFile(dataFolder);
  await underLock(`${file}.lock`, () => {
    const memory = change(readMemory(dataFolder));
    try {
      write(file, memory);
    } catch (error) {
      throw new OperatorError(`${file} cannot be written: ${fileWords(error)}.`);
    }
  });
}

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

export const withIgnored =
  (keys: readonly string[]) =>
  (memory: Memory): Memory => ({ ...memory, ignored: union(memory.ignored, keys) });

export const withDeclined =
  (keys: readonly string[]) =>
  (memory: Memory): Memory => ({ ...memory, declined: union(memory.declined, keys) });

/** @param group the id of the group that they are to stand in */
export const withMerged =
  (keys: readonly string[], group: string) =>
  (memory: Memory): Memory => ({
    ...memory,
    merged: { ...memory.merged, ...Object.fromEntries(keys.map((key) => [key, group])) },
  });

/** @param until when the last of them was given: later ones are shown again */
export const withDismissed =
  (entry: string, until: string) =>
  (memory: Memory): Memory => ({ ...memory, dismissed: { ...memory.dismissed, [entry]: until } });

const less = <T>(all: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.has(key)));

/** @param ids keys of questions, or the entry whose ratings were put aside */
export const withTakenBack =
  (how: 'ignored' | 'merged' | 'dismissed', ids: readonly string[]) =>
  (memory: Memory): Memory => {
    const gone = new Set(ids);
    if (how === 'ignored') return { ...memory, ignored: memory.ignored.filter((key) => !gone.has(key)) };
    return { ...memory, [how]: less(memory[how], gone) };
  };
