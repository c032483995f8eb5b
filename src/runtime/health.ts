// Whether the process lives and is ready, over HTTP, for whatever watches it.

import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { OperatorError } from './operator-error.ts';

export interface Watched {
  readonly name: string;
  /** Connected to its platform, and let in. */
  readonly ready: () => boolean;
  /** Why it isn't, where more is known. */
  readonly problem?: () => string | undefined;
}

export interface HealthOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Read at each request: adapters may be added. */
  readonly watched: readonly Watched[];
  /** What answers, told with whether the bot is ready; undefined where there is nothing yet. */
  readonly knowledge?: () => KnowledgeState | undefined;
  /** What /metrics answers; undefined where there is none yet. */
  readonly metrics?: () => Promise<Page> | undefined;
  /** What keeps the whole bot from being ready, whatever is watched; undefined where nothing does. */
  readonly phase?: () => Phase | undefined;
}

export interface KnowledgeState {
  /** Of the knowledge that answers. */
  readonly hash: string;
  /** Why what lies in its folder now doesn't: each problem with its place. */
  readonly problems: readonly string[];
}

export interface Page {
  readonly contentType: string;
  readonly body: string;
}

/** Before there is anything to be asked, and after. */
export type Phase = 'starting' | 'training' | 'stopping';

export interface Health {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const REQUEST_TIMEOUT = 5_000;
const MOST_CONNECTIONS = 50;

const NOT_CONNECTED = 'not connected';

function reasonsOf(watched: readonly Watched[]): string[] {
  return watched.flatMap(({ name, ready, problem }) => (ready() ? [] : [`${name}: ${problem?.() ?? NOT_CONNECTED}`]));
}

type Asked = Pick<HealthOptions, 'watched' | 'phase' | 'knowledge'>;

function respond(path: string, { watched, phase, knowledge }: Asked): { status: number; body: object } {
  if (path === '/livez') return { status: 200, body: { status: 'ok' } };
  if (path !== '/readyz') return { status: 404, body: { error: 'There is /livez, /readyz and /metrics.' } };
  const adapters = Object.fromEntries(watched.map(({ name, ready }) => [name, ready()]));
  const state = knowledge?.();
  const known = { adapters, ...(state && { knowledge: state }) };
  const reason = phase?.() ?? reasonsOf(watched).join('; ');
  if (reason === '') return { status: 200, body: { status: 'ok', ...known } };
  return { status: 503, body: { status: 'not ready', reason, ...known } };
}

/** What cannot be read must not end the process: whoever reads is told. */
async function serveMetrics(response: ServerResponse, page: Promise<Page>): Promise<void> {
  try {
    const { contentType, body } = await page;
    response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(`The metrics could not be read: ${error}\n`);
  }
}

/**
 * GET /livez is 200 while the process runs, /readyz 200 while every adapter is ready, else 503 with the reason;
 * GET /metrics is what `metrics` gives, as Prometheus reads it.
 * @throws OperatorError where the port cannot be listened on
 */
export async function startHealth({ host, port, metrics, ...asked }: HealthOptions): Promise<Health> {
  const server: Server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const page = path === '/metrics' ? metrics?.() : undefined;
    if (page !== undefined) void serveMetrics(response, page);
    else {
      const { status, body } = respond(path, asked);
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(`${JSON.stringify(body)}\n`);
    }
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      `Health cannot be served on ${host}:${port} (${code}). Set HEALTH_PORT and HEALTH_HOST to what is free and belongs to this machine, or leave them out.`,
    );
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
