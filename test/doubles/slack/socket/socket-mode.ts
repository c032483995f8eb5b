import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Attempt, Carrier, Delivery, Retry } from '../deliver/delivery.ts';
import type { World } from '../model/world.ts';
import { type Ack, Acks } from './acks.ts';
import { Connection } from './connection.ts';

/** Between the last delivery over a socket and its end, in ms. */
const AFTERMATH = 1_000;

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** Socket Mode: hands out tickets, greets sockets, brings envelopes and hears acknowledgements. */
export class SocketMode implements Carrier {
  /** The sockets open now, oldest first. */
  connections: Connection[] = [];
  /** Sockets greeted so far. */
  hellos = 0;
  /** Upgrades refused so far. */
  refused = 0;
  readonly #world: World;
  readonly #acks: Acks;
  readonly #server = new WebSocketServer({ noServer: true, autoPong: false });
  readonly #tickets = new Set<string>();
  readonly #pinging: NodeJS.Timeout;
  #muted = false;
  #refusing = false;
  #turn = 0;

  constructor(world: World) {
    this.#world = world;
    this.#acks = new Acks(world);
    this.#pinging = setInterval(() => {
      if (!this.#muted) for (const connection of this.connections) connection.ping();
    }, world.options.pingEvery);
    this.#pinging.unref();
  }

  /** Every acknowledgement heard so far, late and unknown ones too. */
  get acks(): Ack[] {
    return this.#acks.heard;
  }

  /** A ticket for one socket, for apps.connections.open. */
  ticket(): string {
    const ticket = this.#world.ids.next('');
    this.#tickets.add(ticket);
    return ticket;
  }

  /** Sends a `disconnect` frame to all sockets; the app is to come back. */
  disconnect(reason: DisconnectReason = 'refresh_requested'): void {
    for (const connection of this.connections) this.#dismiss(connection, reason);
  }

  /**
   * What Slack does with a socket every few hours, here with all that are open: warns, delivers over it for so many ms more, says
   * that it is refreshed, and closes it when what was delivered may have been acknowledged.
   */
  async refresh(notice = 10_000): Promise<void> {
    const ending = [...this.connections];
    for (const connection of ending) this.#dismiss(connection, 'warning');
    await pause(notice);
    for (const connection of ending) this.#dismiss(connection, 'refresh_requested');
    await pause(AFTERMATH);
    for (const connection of ending) connection.close();
  }

  /** Breaks all sockets without a word. */
  cut(): void {
    for (const connection of this.connections) connection.cut();
  }

  /** Answers no pings and sends nothing, for so many ms or until `unmute()`. */
  mute(ms?: number): void {
    this.#muted = true;
    if (ms !== undefined) setTimeout(() => this.unmute(), ms).unref();
  }

  unmute(): void {
    this.#muted = false;
  }

  /** Takes no new sockets, for so many ms or until the function it gives back is called. */
  refuse(ms?: number): () => void {
    this.#refusing = true;
    const end = () => {
      this.#refusing = false;
    };
    if (ms !== undefined) setTimeout(end, ms).unref();
    return end;
  }

  /** Brings an envelope to one of the sockets and waits for its acknowledgement. */
  carry(delivery: Delivery, retry: Retry | null): Promise<Attempt> {
    const ready = this.connections.filter((connection) => connection.open && !connection.leaving);
    this.#turn += 1;
    const connection = ready[this.#turn % Math.max(ready.length, 1)];
    const { envelope, attempt } = this.#acks.expect(delivery, retry, connection !== undefined);
    if (connection && !this.#muted) connection.send(envelope);
    return attempt;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A client whose process ends breaks off as it likes.
    socket.on('error', () => socket.destroy());
    const ticket = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('ticket') ?? '';
    if (this.#refusing || !this.#tickets.delete(ticket)) {
      this.refused += 1;
      socket.end(`HTTP/1.1 ${this.#refusing ? '503 Service Unavailable' : '401 Unauthorized'}\r\n\r\n`);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#greet(ws));
  }

  shutdown(): void {
    clearInterval(this.#pinging);
    this.#acks.abandon();
    this.cut();
  }

  #greet(ws: WebSocket): void {
    const connection = new Connection(ws, {
      muted: () => this.#muted,
      heard: (text) => this.#acks.hear(text),
      gone: (gone) => {
        this.connections = this.connections.filter((one) => one !== gone);
      },
    });
    this.connections.push(connection);
    if (this.connections.length > this.#world.options.maxConnections) {
      this.#dismiss(connection, 'too_many_websockets');
      return;
    }
    this.hellos += 1;
    connection.send({
      type: 'hello',
      num_connections: this.connections.length,
      debug_info: { host: '127.0.0.1', approximate_connection_time: 18_060 },
      connection_info: { app_id: this.#world.appId },
    });
  }

  #dismiss(connection: Connection, reason: DisconnectReason): void {
    if (reason !== 'warning') connection.leaving = true;
    connection.send({ type: 'disconnect', reason, debug_info: { host: '127.0.0.1' } });
  }
}
