import type * as shared from '../../shared/faults.ts';
import { Faults as SharedFaults } from '../../shared/faults.ts';
import type { Sent } from './answer-call.ts';
import { rateLimited } from './api-error.ts';
import type { Effect } from './method.ts';

/** An error answer: a status with nothing to read, a 429 (`retryAfter` in seconds), or `{ ok: false, error }`. */
type Refusal = { status?: number; error?: string; retryAfter?: number; body?: unknown };

export type Fault = shared.Fault<Refusal>;

function refuse(refusal: Refusal): Sent {
  const { retryAfter, body } = refusal;
  const limited = rateLimited(retryAfter);
  const error = refusal.error ?? (refusal.status === 429 ? limited.error : `fault_${refusal.status ?? 500}`);
  const status = refusal.status ?? (refusal.error === undefined ? 500 : 200);
  const headers = retryAfter === undefined ? {} : limited.headers;
  return { status, error, headers, body: body ?? { ok: false, error } };
}

/** Faults that calls run into, by method: 'chat.postMessage', 'views.*', 'response_url'. */
export class Faults extends SharedFaults<Refusal, Sent, Effect & { method: string }> {
  constructor(closing: AbortSignal) {
    super({ any: '.*', refuse, isDone: ({ status, error }) => status < 400 && error === undefined }, closing);
  }
}
