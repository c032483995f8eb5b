// A proxy on this machine that opens tunnels (CONNECT), counts them, and refuses them as proxies do.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer as createTlsServer } from 'node:tls';
import { onTestFinished } from 'vitest';
import { certificateOf } from './odd-server.ts';

export interface ConnectProxy {
  /** With the name and the password, where it wants some. */
  readonly url: string;
  readonly port: number;
  /** To where tunnels were opened, the first first: "127.0.0.1:1234". */
  readonly opened: readonly string[];
  /** To where they were asked for, opened or not. */
  readonly asked: readonly string[];
  /** Requests that asked for no tunnel. */
  readonly others: readonly string[];
  /** Tunnels that stand now. */
  readonly standing: () => number;
  /** From now on answers with this status; without one it opens tunnels again. */
  readonly refuse: (status?: number) => void;
  /** From now on nothing comes out of tunnels that stand, at either end, and nobody is told. */
  readonly mute: () => void;
  readonly close: () => Promise<void>;
}

export interface ProxyOptions {
  /** As in an address: signs written as %40. */
  readonly user?: string;
  readonly password?: string;
  /** Speaks TLS itself. */
  readonly secure?: boolean;
  /** Places to which it leads elsewhere, as a network does whose names are its own. */
  readonly instead?: Readonly<Record<string, number>>;
}

const CLOSED = 'Proxy-Authenticate: Basic realm="nobody"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
const ignore = (): void => undefined;

class Running implements ConnectProxy {
  readonly opened: string[] = [];
  readonly asked: string[] = [];
  readonly others: string[] = [];
  readonly #tunnels = new Map<Socket, Duplex>();
  readonly #server: Server;
  readonly #options: ProxyOptions;
  #status: number | undefined;

  constructor(options: ProxyOptions) {
    this.#options = options;
    this.#server = options.secure === true ? createSecureServer(certificateOf('here')) : createServer();
    this.#server.on('request', ({ url = '' }, response) => {
      this.others.push(url);
      response.writeHead(400).end();
    });
    this.#server.on('connect', ({ url = '', headers }, client) => {
      this.asked.push(url);
      client.on('error', ignore);
      const status = this.#status ?? (this.#lets(headers['proxy-authorization']) ? undefined : 407);
      if (status === undefined) this.#open(url, client);
      else client.end(`HTTP/1.1 ${status} No\r\n${CLOSED}`);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    const { user, password, secure } = this.#options;
    const name = user === undefined ? '' : `${user}:${password}@`;
    return `${secure === true ? 'https' : 'http'}://${name}127.0.0.1:${this.port}`;
  }

  standing(): number {
    return this.#tunnels.size;
  }

  refuse(status?: number): void {
    this.#status = status;
  }

  mute(): void {
    for (const [tunnel, client] of this.#tunnels)
      for (const end of [tunnel, client])
        end
          .unpipe()
          .on('end', () => end.destroy())
          .resume();
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    for (const tunnel of this.#tunnels.keys()) tunnel.destroy();
    await closed;
  }

  #lets(given: string | undefined): boolean {
    const { user, password } = this.#options;
    if (user === undefined || password === undefined) return true;
    const wanted = Buffer.from([user, password].map(decodeURIComponent).join(':')).toString('base64');
    return given === `Basic ${wanted}`;
  }

  #open(place: string, client: Duplex): void {
    const [host = '', port] = place.split(':');
    const instead = this.#options.instead?.[place];
    const to = instead === undefined ? { host, port: Number(port) } : { host: '127.0.0.1', port: instead };
    const tunnel = connect(to, () => {
      this.opened.push(place);
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(tunnel).pipe(client);
    });
    this.#tunnels.set(tunnel, client);
    tunnel.on('error', () => client.end(`HTTP/1.1 502 Bad Gateway\r\n${CLOSED}`));
    tunnel.on('close', () => {
      this.#tunnels.delete(tunnel);
      client.destroy();
    });
    client.on('close', () => tunnel.destroy());
  }
}

/** Until the end of the test. */
export async function connectProxy(options: ProxyOptions = {}): Promise<ConnectProxy> {
  const proxy = new Running(options);
  await proxy.listen();
  onTestFinished(() => proxy.close());
  return proxy;
}

/** A way by TLS to what speaks none; until the end of the test. @returns its port */
export async function secured(port: number): Promise<number> {
  const sockets = new Set<Duplex>();
  const server = createTlsServer(certificateOf('here'), (client) => {
    const plain = connect({ host: '127.0.0.1', port });
    for (const [one, other] of [
      [client, plain],
      [plain, client],
    ] as const) {
      sockets.add(one);
      one.on('error', ignore).on('close', () => other.destroy());
    }
    client.pipe(plain).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}
