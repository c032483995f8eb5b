// The log of a running bot: one JSON object a line on standard output, without secrets.
import pino, { type DestinationStream } from 'pino';
import type { Log, LogLevel } from './log.ts';
import { createRedaction } from './redaction.ts';

export interface LogOptions {
  readonly level: LogLevel;
  /** Of the configuration: wherever one would stand, it is left out. */
  readonly secrets: readonly string[];
  /** Standard output by default. */
  readonly destination?: DestinationStream;
}

/** Causes of causes beyond this say nothing new, and an error may be its own. */
const DEEPEST = 3;

interface Failure extends Error {
  readonly code?: unknown;
  readonly status?: unknown;
}

/** Of an error what helps; not its address and its body, which may hold what people wrote and what lets one answer them. */
function describe(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, code, status, cause } = error as Failure;
  return {
    name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    stack,
    ...(cause === undefined || depth === DEEPEST ? {} : { cause: describe(cause, depth + 1) }),
  };
}

export function createLog({
  level,
  secrets,
  destination = pino.destination({ dest: 1, sync: true }),
}: LogOptions): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => describe(error) },
      hooks: { streamWrite: createRedaction(secrets) },
    },
    destination,
  );
}
