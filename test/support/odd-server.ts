// What may answer in a platform's place: proxies, login pages, other protocols, certificates of others.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './bot.ts';

const TLS = join(ROOT, 'test/fixtures/tls');
const fixture = (name: string): string => join(TLS, `${name}.pem`);

/** Made for the tests, and nobody's: its certificates are trusted where this one is. */
export const AUTHORITY = fixture('authority');

export interface OddServer {
  readonly port: number;
  readonly close: () => void;
}

async function listening(server: Pick<Server, 'listen' | 'address' | 'close' | 'unref' | 'once'>): Promise<OddServer> {
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

type Certificate = 'here' | 'elsewhere' | 'expired' | 'future';

/** @param name under test/fixtures/tls */
export function certificateOf(name: Certificate): { readonly cert: Buffer; readonly key: Buffer } {
  return { cert: readFileSync(fixture(name)), key: readFileSync(fixture('key')) };
}

export function secureServer(certificate: Certificate): Promise<OddServer> {
  return listening(createSecureServer(certificateOf(certificate), (_, response) => response.writeHead(503).end()));
}

/** Answers everything so. */
export function httpServer(status: number, headers: Record<string, string> = {}, body = ''): Promise<OddServer> {
  return listening(
    createServer((_, response) => {
      response.writeHead(status, headers).end(body);
    }),
  );
}

/** Speaks something else to whoever connects, or hangs up at once where it has nothing to say. */
export function socketServer(greeting?: string): Promise<OddServer> {
  return listening(
    createSocketServer((socket) => {
      socket.on('error', () => undefined);
      if (greeting === undefined) socket.resetAndDestroy();
      else socket.end(greeting);
    }) as unknown as Server,
  );
}

/** Takes connections, and says nothing. */
export function silentServer(): Promise<OddServer> {
  return listening(createSocketServer((socket) => socket.on('error', () => undefined)) as unknown as Server);
}
