// The page on this computer: node:http on 127.0.0.1, for whoever has the address that was printed.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from '../../runtime/operator-error.ts';
import type { InboxSession } from '../session.ts';
import { type Place, passedBy } from './guard.ts';
import type { Reply } from './reply.ts';
import { Routes } from './routes.ts';

export interface InboxPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
/** Bytes: a form of some hundred questions. */
const MOST = 1_000_000;

/** Nothing from elsewhere is loaded, whatever was typed into the knowledge or asked. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  // The address is the key; a form still tells that it is of this page.
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    // Read to its end all the same: else the browser is cut off before it hears why.
    if (size <= MOST) parts.push(part as Buffer);
  }
  if (size > MOST) return undefined;
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

async function replyTo(request: IncomingMessage, place: Place, routes: Routes): Promise<Reply> {
  const passed = passedBy(request, place);
  if ('status' in passed) return { status: passed.status, type: 'text/plain', body: `${passed.why}\n` };
  const { method = 'GET' } = request;
  if (method !== 'GET' && method !== 'POST') return { status: 405, type: 'text/plain', body: 'GET or POST.\n' };
  const form = method === 'POST' ? await formOf(request) : new URLSearchParams();
  if (form === undefined) return { status: 413, type: 'text/plain', body: 'This is too much at once.\n' };
  const query = new URL(request.url ?? '/', 'http://page').searchParams;
  return routes.reply({ method, path: passed.path, query, form });
}

function send(response: ServerResponse, { status, type, body, location }: Reply): void {
  const headers = {
    ...HEADERS,
    ...(type === undefined ? {} : { 'content-type': `${type}; charset=utf-8` }),
    ...(location === undefined ? {} : { location }),
  };
  response.writeHead(status, headers).end(body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
      reject(new OperatorError(`The page cannot listen on port ${port}: ${why}. Leave --port out, or name another.`));
    });
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * @param port any that is free unless it is told
 * @throws OperatorError where it cannot listen
 */
export async function startPage(session: InboxSession, port = 0): Promise<InboxPage> {
  const token = randomBytes(24).toString('base64url');
  const routes = new Routes(session);
  let place: Place = { port, token };
  const server = createServer((request, response) => {
    replyTo(request, place, routes)
      .then((reply) => send(response, reply))
      .catch((error: unknown) => {
        const words = error instanceof Error ? error.message : String(error);
        send(response, { status: 500, type: 'text/plain', body: `This is a mistake of the program: ${words}\n` });
      });
  });
  place = { port: await listen(server, port), token };
  return {
    url: `http://${HOST}:${place.port}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        routes.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
