import { closing } from '../../shared/closing.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import type { Attempt, Carrier, Delivery, Kind, Retry } from './delivery.ts';
import { httpPost, type Posted } from './http-post.ts';
import { sign } from './signature.ts';

/** What to do otherwise than Slack. */
export type Overrides = {
  /** The secret to sign with. */
  secret?: string;
  /** The time of the signature, in seconds. */
  timestamp?: number;
  /** The X-Slack-Signature; null leaves it out. */
  signature?: string | null;
  contentType?: string;
  headers?: Record<string, string>;
};

type Raw = { headers: Record<string, string>; body: string };

const form = 'application/x-www-form-urlencoded';

/** Posts signed requests to the app. */
export class HttpSender implements Carrier {
  /** Where the app listens. */
  url = '';
  readonly #world: World;
  readonly #sent = new WeakMap<Delivery, Raw>();
  readonly #closing = closing();
  #next: Overrides | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  /** The next delivery is sent otherwise than Slack would. */
  twist(overrides: Overrides): void {
    this.#next = overrides;
  }

  /** Posts a raw body, signed unless told otherwise. */
  send(body: string, overrides: Overrides = {}): Promise<Posted> {
    return this.#post(this.#raw(body, overrides.contentType ?? 'application/json', overrides));
  }

  /** Posts the check with which Slack makes sure of the URL; the app answers with the challenge. */
  verifyUrl(challenge: string, overrides: Overrides = {}): Promise<Posted> {
    return this.send(JSON.stringify({ token: 'verification-token', challenge, type: 'url_verification' }), overrides);
  }

  /** Posts the check of the certificate, which is not signed. */
  sslCheck(): Promise<Posted> {
    return this.send('ssl_check=1&token=verification-token', { contentType: form, signature: null });
  }

  /** Posts the very bytes and headers of a delivery again, as somebody who listened in would. */
  replay(delivery: Delivery): Promise<Posted> {
    const raw = this.#sent.get(delivery);
    if (!raw) throw new Error('That was not delivered over HTTP');
    return this.#post(raw);
  }

  async carry(delivery: Delivery, retry: Retry | null): Promise<Attempt> {
    const twisted = this.#next ?? {};
    this.#next = null;
    const again: Record<string, string> = retry
      ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }
      : {};
    const overrides = { ...twisted, headers: { ...again, ...twisted.headers } };
    const { text, type } = encoded(delivery.kind, delivery.body);
    const raw = this.#raw(text, overrides.contentType ?? type, overrides);
    this.#sent.set(delivery, raw);
    const at = Date.now();
    const base = { via: 'http' as const, at, retry, answer: null };
    try {
      return { ...base, ...outcome(await this.#post(raw)) };
    } catch (error) {
      const failure = error instanceof Error && error.message === 'timeout' ? 'http_timeout' : 'connection_failed';
      return { ...base, ms: null, acknowledged: false, failure, status: null, noRetry: false };
    }
  }

  /** Breaks off whatever is under way. */
  shutdown(): void {
    this.#closing.abort();
  }

  #raw(body: string, type: string, overrides: Overrides): Raw {
    const { secret = this.#world.tokens.signingSecret, timestamp = Math.floor(Date.now() / 1000) } = overrides;
    const signature = overrides.signature === undefined ? sign(secret, timestamp, body) : overrides.signature;
    const signed: Record<string, string> = signature === null ? {} : { 'x-slack-signature': signature };
    const stamp = { 'x-slack-request-timestamp': String(timestamp), 'user-agent': 'Slackbot 1.0 (the double)' };
    return { body, headers: { 'content-type': type, ...stamp, ...signed, ...overrides.headers } };
  }

  #post(raw: Raw): Promise<Posted> {
    return httpPost(this.url, { ...raw, timeout: this.#world.options.deadline, signal: this.#closing.signal });
  }
}

/** Events are JSON, commands a form, and the rest JSON in a form. */
function encoded(kind: Kind, body: Wire): { text: string; type: string } {
  if (kind === 'events_api') return { text: JSON.stringify(body), type: 'application/json' };
  const fields = kind === 'interactive' ? { payload: JSON.stringify(body) } : (body as Record<string, string>);
  return { text: new URLSearchParams(fields).toString(), type: form };
}

function outcome({ status, headers, body, ms }: Posted): Omit<Attempt, 'via' | 'at' | 'retry'> {
  const acknowledged = status >= 200 && status < 300;
  const failure = acknowledged ? null : 'http_error';
  const noRetry = headers['x-slack-no-retry'] === '1';
  return {
    ms,
    acknowledged,
    failure,
    status,
    answer: acknowledged ? parsed(body, headers['content-type']) : null,
    noRetry,
  };
}

function parsed(text: string, type = ''): unknown {
  if (text === '') return null;
  if (!type.startsWith('application/json')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
