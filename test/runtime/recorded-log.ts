// A log that keeps its lines.
import type { Log } from '../../src/runtime/log.ts';

/** The lines are [level, fields, message]. */
export function recordedLog(): { readonly lines: unknown[]; readonly log: Log } {
  const lines: unknown[] = [];
  const at =
    (level: string) =>
    (fields: object, message: string): void => {
      lines.push([level, fields, message]);
    };
  const log: Log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  return { lines, log };
}
