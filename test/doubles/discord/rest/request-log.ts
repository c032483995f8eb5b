import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isWire } from '../model/wire.ts';

export type RecordedRequest = {
  method: string;
  /** Without the /api/v10, decoded. */
  path: string;
  at: number;
  /** Null as long as there is no answer, and when the connection broke. */
  status: number | null;
  /** How long the answer took, in ms. */
  ms: number | null;
  body: unknown;
  /** Without Authorization: whether it was right is in `authorized`. */
  headers: IncomingHttpHeaders;
  authorized: boolean;
};

/** The requests, the oldest dropped once there are too many. */
export class RequestLog {
  requests: RecordedRequest[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(
    request: IncomingMessage,
    about: { method: string; path: string; authorized: boolean; body: unknown },
  ): RecordedRequest {
    const { authorization: _, ...headers } = request.headers;
    const body = isWire(about.body) ? about.body['body'] : undefined;
    const entry = { ...about, body, at: Date.now(), status: null, ms: null, headers };
    this.requests.push(entry);
    if (this.requests.length > this.#most * 2) this.requests = this.requests.slice(-this.#most);
    return entry;
  }
}
