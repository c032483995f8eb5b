// Whether the process lives and is ready, over HTTP, for whatever watches it.

import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { OperatorError } from './operator-error.ts';

export interface Watched {
  readonly name: string;
  /** Connected to its platform. */
  readonly ready: () => boolean;
}

export interface HealthOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly watched: readonly Watched[];
  /** What /metrics answers; without it there is no such page. */
  readonly metrics?: () => Promise<Page>;
}

export interface Page {
  readonly contentType: string;
  readonly body: string;
}

export interface Health {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const REQUEST_TIMEOUT = 5_000;
const MOST_CONNECTIONS = 50;

function respond(path: string, watched: readonly Watched[]): { status: number; body: object } {
  if (path === '/livez') return { status: 200, body: { status: 'ok' } };
  if (path !== '/readyz') return { status: 404, body: { error: 'There is /livez, /readyz and /metrics.' } };
  const adapters = Object.fromEntries(watched.map(({ name, ready }) => [name, ready()]));
  const ready = Object.values(adapters).every(Boolean);
  return { status: ready ? 200 : 503, body: { status: ready ? 'ok' : 'not ready', adapters } };
}

/** What cannot be read must not end the process: whoever reads is told. */
async function serveMetrics(response: ServerResponse, metrics: () => Promise<Page>): Promise<void> {
  try {
    const { contentType, body } = await metrics();
    response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(`The metrics could not be read: ${error}\n`);
  }
}

/**
 * GET /livez is 200 while the process runs, /readyz 200 while every adapter is connected, else 503;
 * GET /metrics is what `metrics` gives, as Prometheus reads it.
 * @throws OperatorError where the port cannot be listened on
 */
export async function startHealth({ host, port, watched, metrics }: HealthOptions): Promise<Health> {
  const server: Server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/metrics' && metrics !== undefined) void serveMetrics(response, metrics);
    else {
      const { status, body } = respond(path, watched);
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
