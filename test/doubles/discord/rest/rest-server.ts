import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { close, closing } from '../../shared/closing.ts';
import { isWire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { ApiError, apiErrors } from './api-error.ts';
import { type Body, readBody } from './body.ts';
import { Faults, type Sent } from './faults.ts';
import { RateLimits } from './rate-limits.ts';
import { RequestLog } from './request-log.ts';
import type { Call, Effect, Match, Route } from './route.ts';
import { Router } from './route.ts';

const prefix = '/api/v10';

/** The HTTP side: finds the route, lets faults strike, records and answers. */
export class RestServer {
  readonly http: Server;
  readonly #closing = closing();
  readonly faults = new Faults(this.#closing.signal);
  readonly log: RequestLog;
  readonly #world: World;
  readonly #router: Router;
  readonly #limits: RateLimits;

  constructor(world: World, routes: Route[]) {
    this.#world = world;
    this.#router = new Router(routes);
    this.#limits = new RateLimits(world.options);
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
    const path = decodeURIComponent(url.pathname);
    const method = request.method ?? 'GET';
    const authorized = request.headers.authorization === `Bot ${this.#world.token}`;
    const body = await readBody(request).catch((error: unknown) => error);
    const entry = this.log.add(request, { method, path: path.replace(prefix, ''), authorized, body });
    const found = path.startsWith(`${prefix}/`) ? this.#router.find(method, entry.path) : null;
    const effect: Effect = effectOf(body, this.#world.interactions.get(found?.params['token'] ?? '')?.id);
    const attempt = () => this.#attempt(found, { body, effect, query: url.searchParams, authorized });
    const about = () => ({ method, path: entry.path, ...effect });
    const sent = await this.faults.strike(`${method} ${entry.path}`, about, attempt);
    entry.status = sent?.status ?? null;
    entry.ms = Date.now() - entry.at;
    response.setHeader('date', new Date(Date.now() + this.#world.options.clockAhead).toUTCString());
    if (sent) reply(response, sent);
    else request.socket.resetAndDestroy();
  }

  #attempt(
    found: Match | null,
    request: { body: unknown; effect: Effect; query: URLSearchParams; authorized: boolean },
  ): Sent {
    try {
      if (!found) throw apiErrors.noRoute();
      if (found.route.auth && !request.authorized) throw apiErrors.unauthorized();
      const headers = this.#limits.count(found);
      if (request.body instanceof Error) throw request.body;
      return this.#handled(found, request.body as Body, request, headers);
    } catch (error) {
      return failed(error);
    }
  }

  #handled(
    { route, params }: Match,
    { body, attachments }: Body,
    { query, effect }: Pick<Call, 'query' | 'effect'>,
    headers: Record<string, string>,
  ): Sent {
    try {
      return { ...route.handle({ world: this.#world, params, query, body, attachments, effect }), headers };
    } catch (error) {
      const sent = failed(error);
      return { ...sent, headers: { ...headers, ...sent.headers } };
    }
  }
}

function effectOf(read: unknown, interactionId: string | undefined): Effect {
  const body = isWire(read) ? read['body'] : undefined;
  const nonce = isWire(body) ? body['nonce'] : undefined;
  return {
    ...(typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {}),
    ...(interactionId === undefined ? {} : { interactionId }),
  };
}

function failed(error: unknown): Sent {
  if (error instanceof ApiError) return { status: error.status, body: error.body, headers: error.headers };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { message: `The double itself failed: ${message}`, code: 0 } };
}

/** A 204 has neither body nor content type: clients parse what says it is JSON. */
function reply(response: ServerResponse, { status, body, headers }: Sent): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = JSON.stringify(body);
  const length = Buffer.byteLength(text);
  response.writeHead(status, { ...headers, 'content-type': 'application/json', 'content-length': length }).end(text);
}
