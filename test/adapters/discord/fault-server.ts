// Servers around the double, for what goes wrong before it is reached: a gateway of its own mind, a port that opens late.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { GatewayOpcodes } from 'discord.js';
import { WebSocketServer } from 'ws';
import { LOGIN, type Scene } from './fault-scene.ts';

export interface OddGateway {
  /** Connections so far. */
  readonly opened: () => number;
  readonly close: () => void;
}

/** How it treats a client: says nothing at all, says hello and no more, or closes with a code at IDENTIFY. */
export type Manner = 'silent' | 'hello' | number;

/** The next login is told that the gateway is there. */
export function lead({ faults }: Scene, url: string): void {
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
  faults.next(LOGIN, { status: 200, body: { url, shards: 1, session_start_limit: limit } });
}

/** The next login is led to this gateway instead of the double's. */
export async function leadAstray(scene: Scene, manner: Manner): Promise<OddGateway> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  let opened = 0;
  server.on('connection', (socket) => {
    opened += 1;
    if (manner === 'silent') return;
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: 45_000 }, s: null, t: null }));
    if (typeof manner === 'number') socket.on('message', () => socket.close(manner));
  });
  lead(scene, `ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const close = (): void => {
    for (const client of server.clients) client.terminate();
    server.close();
  };
  return { opened: () => opened, close };
}

export interface LateDoor {
  /** The addresses of the API and the gateway behind it. */
  readonly api: string;
  readonly gateway: string;
  /** Lets through to the double's API. */
  readonly open: (api: string) => Promise<void>;
  /** From now on it takes connections and says nothing, as a network does that drops packets. */
  readonly deafen: () => void;
  /** Connections that it has taken and left without an answer. */
  readonly held: () => number;
  readonly close: () => void;
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A port that refuses every connection until it is opened. */
export async function lateDoor(): Promise<LateDoor> {
  const sockets = new Set<Socket>();
  const reserving = createServer();
  const port = await listen(reserving, 0);
  await new Promise((resolve) => reserving.close(resolve));
  const doors: Server[] = [];
  let isDeaf = false;
  let held = 0;
  return {
    api: `http://127.0.0.1:${port}/api`,
    gateway: `ws://127.0.0.1:${port}`,
    deafen: () => {
      isDeaf = true;
    },
    held: () => held,
    open: async (api) => {
      const door = createServer((near) => {
        if (isDeaf) {
          held += 1;
          sockets.add(near.on('error', () => undefined));
          return;
        }
        const far = connect(Number(new URL(api).port), '127.0.0.1');
        for (const [from, to] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(from);
          from.on('error', () => to.destroy());
          from.pipe(to);
        }
      });
      doors.push(door);
      await listen(door, port);
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      for (const door of doors) door.close();
    },
  };
}
