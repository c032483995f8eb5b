// Whether the process lives and is ready, over HTTP, for whatever watches it.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
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
}

export interface Health {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const REQUEST_TIMEOUT = 5_000;
const MOST_CONNECTIONS = 50;

function respond(path: string, watched: readonly Watched[]): { status: number; body: object } {
  if (path === '/livez') return { status: 200, body: { status: 'ok' } };
  if (path !== '/readyz') return { status: 404, body: { error: 'There is /livez and /readyz.' } };
  const adapters = Object.fromEntries(watched.map(({ name, ready }) => [name, ready()]));
  const ready = Object.values(adapters).every(Boolean);
  return { status: ready ? 200 : 503, body: { status: ready ? 'ok' : 'not ready', adapters } };
}

/**
 * GET /livez is 200 while the process runs, /readyz 200 while every adapter is connected, else 503.
 * @throws OperatorError where the port cannot be listened on
 */
export async function startHealth({ host, port, watched }: HealthOptions): Promise<Health> {
  const server: Server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) => {
    const { status, body } = respond((request.url ?? '').split('?')[0] ?? '', watched);
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(`${JSON.stringify(body)}\n`);
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
