import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { close, closing } from '../../shared/closing.ts';
import { respond } from '../act/respond.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { answerCall, type Incoming, type Sent } from './answer-call.ts';
import { decode, readBody } from './body.ts';
import { Faults } from './faults.ts';
import type { Effect, Methods } from './method.ts';
import { RateLimit } from './rate-limit.ts';
import { RequestLog } from './request-log.ts';

type Routed = { name: string; attempt: (incoming: Incoming) => Sent };

/** The HTTP side: finds what was called, lets faults strike, records and answers. */
export class WebServer {
  readonly http: Server;
  readonly #closing = closing();
  readonly faults = new Faults(this.#closing.signal);
  readonly log: RequestLog;
  readonly #world: World;
  readonly #methods: Methods;
  readonly #limit: RateLimit;
  readonly #authorize: (query: URLSearchParams) => string;

  constructor(world: World, parts: { methods: Methods; authorize: (query: URLSearchParams) => string }) {
    this.#world = world;
    this.#methods = parts.methods;
    this.#authorize = parts.authorize;
    this.#limit = new RateLimit(world.options);
    this.log = new RequestLog(world.options.history);
    this.http = createServer((request, response) => {
      this.#serve(request, response).catch(() => request.socket.destroy());
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await close(this.http);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const routed = this.#route(url);
    const args = { ...decode(url.searchParams), ...(await readBody(request)) };
    const value = bearer(request) || String(args['token'] ?? '');
    const token = this.#world.tokens.find(value);
    const right = token !== null && token.ended === null;
    const kind = token?.kind ?? (value === '' ? 'none' : 'other');
    const entry = this.log.add(request, { method: routed.name, body: args, token: { kind, right } });
    const effect: Effect = {};
    const incoming = { args, value, token, effect, credentials: basic(request) };
    const about = () => ({ method: routed.name, ...effect });
    const sent = await this.faults.strike(routed.name, about, () => routed.attempt(incoming));
    entry.status = sent?.status ?? null;
    entry.error = sent?.error ?? null;
    entry.ms = Date.now() - entry.at;
    response.setHeader('date', new Date(Date.now() + this.#world.options.clockAhead).toUTCString());
    if (sent) reply(response, sent);
    else request.socket.resetAndDestroy();
  }

  #route(url: URL): Routed {
    const { pathname } = url;
    if (pathname.startsWith('/api/')) {
      const name = decodeURIComponent(pathname.slice('/api/'.length));
      const parts = { world: this.#world, methods: this.#methods, limit: this.#limit };
      return { name, attempt: (incoming) => answerCall(parts, name, incoming) };
    }
    const id = pathname.split('/response/')[1];
    if (id !== undefined) return { name: 'response_url', attempt: ({ args }) => this.#respond(id, args) };
    if (pathname === '/oauth/v2/authorize') {
      return { name: 'oauth.authorize', attempt: () => this.#consent(url.searchParams) };
    }
    return { name: pathname, attempt: () => ({ status: 404 }) };
  }

  #consent(query: URLSearchParams): Sent {
    try {
      return { status: 302, headers: { location: this.#authorize(query) } };
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      return { status: 400, error: what, body: { ok: false, error: what } };
    }
  }

  #respond(id: string, args: Wire): Sent {
    const interaction = this.#world.responses.use(id);
    if (!interaction) return { status: 404, error: 'used_url', body: { ok: false, error: 'used_url' } };
    const error = respond(this.#world, interaction, args);
    return error === null ? { status: 200, body: { ok: true } } : { status: 400, error, body: { ok: false, error } };
  }
}

function bearer(request: IncomingMessage): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

function basic(request: IncomingMessage): string {
  const encoded = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return Buffer.from(encoded, 'base64').toString();
}

function reply(response: ServerResponse, { status, body, headers }: Sent): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = JSON.stringify(body);
  const type = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, { ...headers, ...type }).end(text);
}
