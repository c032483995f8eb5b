import type * as shared from '../../shared/faults.ts';
import { Faults as SharedFaults } from '../../shared/faults.ts';
import { tooMany } from './api-error.ts';
import type { Effect, Reply } from './route.ts';

/** An error answer; `retryAfter` in seconds, without it a 429 does not say how long to wait. */
type Refusal = { status: number; retryAfter?: number; global?: boolean; body?: unknown };
type About = Effect & { method: string; path: string };

export type Sent = Reply & { headers?: Record<string, string> };
export type Fault = shared.Fault<Refusal>;
export type FaultLog = shared.FaultLog<Refusal, About>;

function refuse({ status, retryAfter, global, body }: Refusal): Sent {
  if (status !== 429) return { status, body: body ?? { message: `${status}: Fault`, code: 0 } };
  const error = tooMany({
    ...(retryAfter === undefined ? {} : { seconds: retryAfter }),
    ...(global === undefined ? {} : { global }),
  });
  return { status, body: body ?? error.body, headers: error.headers };
}

/** Faults that requests run into, by method and path: 'POST /channels/*\/messages', one `*` for one part of it. */
export class Faults extends SharedFaults<Refusal, Sent, About> {
  constructor(closing: AbortSignal) {
    super({ any: '[^/]*', refuse, isDone: ({ status }) => status < 400 }, closing);
  }
}
