import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Wire } from '../model/wire.ts';

export type RecordedRequest = {
  /** 'chat.postMessage', 'response_url', 'oauth.authorize'; the path for what is none of these. */
  method: string;
  at: number;
  /** Null as long as there is no answer, and when the connection broke. */
  status: number | null;
  /** The `error` of the answer; null as long as there is none, and when all went well. */
  error: string | null;
  /** How long the answer took, in ms. */
  ms: number | null;
  /** The fields, secrets left out. */
  body: Wire;
  /** Without Authorization: which token it was is in `token`. */
  headers: IncomingHttpHeaders;
  /** The kind of token that came, and whether it is known and good. */
  token: { kind: 'bot' | 'app' | 'other' | 'none'; right: boolean };
};

const secrets = ['token', 'client_secret', 'code', 'refresh_token'];

/** The requests, the oldest dropped once there are too many. */
export class RequestLog {
  requests: RecordedRequest[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(request: IncomingMessage, about: Pick<RecordedRequest, 'method' | 'body' | 'token'>): RecordedRequest {
    const { authorization: _, cookie: __, ...headers } = request.headers;
    const body = Object.fromEntries(Object.entries(about.body).filter(([key]) => !secrets.includes(key)));
    const entry = { ...about, body, at: Date.now(), status: null, error: null, ms: null, headers };
    this.requests.push(entry);
    if (this.requests.length > this.#most * 2) this.requests = this.requests.slice(-this.#most);
    return entry;
  }
}
