// Bolt's own log, into ours: what is of use to an operator, without what people wrote.
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../runtime/log.ts';

const words = (parts: readonly unknown[]): string => parts.map(String).join(' ');

export function createLogger(log: Log): Logger {
  return {
    // Bolt's debug lines hold whole messages.
    debug: () => undefined,
    info: (...parts) => log.debug({}, words(parts)),
    warn: (...parts) => log.warn({}, words(parts)),
    error: (...parts) => log.warn({}, words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
