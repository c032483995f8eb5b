import type { Wire } from '../model/wire.ts';

/** An error answer of the API: `{ ok: false, error }`, with 200 unless told. */
export class ApiError extends Error {
  readonly error: string;
  readonly status: number;
  readonly body: Wire;
  readonly headers: Record<string, string>;

  constructor(error: string, more: { status?: number; body?: Wire; headers?: Record<string, string> } = {}) {
    super(error);
    this.error = error;
    this.status = more.status ?? 200;
    this.body = { ok: false, error, ...more.body };
    this.headers = more.headers ?? {};
  }
}

/** The answer to a call that came too soon; `seconds` are whole, Slack knows no others. */
export function rateLimited(seconds?: number): ApiError {
  const headers: Record<string, string> = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  return new ApiError('ratelimited', { status: 429, headers });
}
