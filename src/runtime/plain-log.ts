// What went wrong, as text: the log beside a conversation in a terminal.
import type { Log } from './log.ts';

/** Warnings and errors alone. */
export function createPlainLog(write: (text: string) => void): Log {
  const ignore = (): void => undefined;
  const say = (fields: object, message: string): void => {
    const { reference, err } = fields as { readonly reference?: string; readonly err?: unknown };
    const stack = err instanceof Error ? err.stack : err;
    write(`${[reference, message, stack].filter((part) => part !== undefined).join(' ')}\n`);
  };
  return { debug: ignore, info: ignore, warn: say, error: say };
}
