import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import { WebSocketServer } from 'ws';
import type { Dispatch } from '../model/dispatch.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { Connection, type Service } from './connection.ts';
import { refusal, shardIn } from './identify.ts';
import { guildsOf, ready } from './ready.ts';
import { Session } from './session.ts';

/** The websocket side: who is connected, and everything that can go wrong there. */
export class Gateway {
  /** Successful IDENTIFYs. */
  identifies = 0;
  /** Successful RESUMEs. */
  resumes = 0;
  /** Connections opened in all. */
  opened = 0;
  /** Upgrades refused during an outage. */
  refused = 0;
  /** The next RESUMEs that are answered with "invalid session". */
  resumesToRefuse = 0;
  /** Whether a RESUME replays an event that was delivered already. */
  replayTwice = false;
  readonly connections = new Set<Connection>();
  readonly sessions = new Map<string, Session>();
  readonly #world: World;
  readonly #url: () => string;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 65_536 });
  readonly #service: Service;
  #mutedUntil = 0;
  #refusingUntil = 0;

  constructor(world: World, url: () => string) {
    this.#world = world;
    this.#url = url;
    this.#service = {
      heartbeatInterval: world.options.heartbeatInterval,
      muted: () => Date.now() < this.#mutedUntil,
      identify: (connection, data) => this.#identify(connection, data),
      resume: (connection, data) => this.#resume(connection, data),
      gone: (connection, code) => this.#gone(connection, code),
    };
  }

  /** Whether a session is connected. */
  get connected(): boolean {
    return [...this.sessions.values()].some((session) => session.connected);
  }

  /** Takes over an HTTP connection that asks for a websocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (Date.now() < this.#refusingUntil) {
      this.refused += 1;
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      this.opened += 1;
      this.connections.add(new Connection(client, this.#service));
    });
  }

  /** Sends an event to the sessions that hear of it, and keeps it for those that are away. */
  dispatch(event: Dispatch): void {
    for (const session of this.sessions.values()) if (session.hears(event)) session.take(event);
  }

  /** Asks every client to reconnect and resume (op 7), and hangs up. */
  reconnect(): void {
    for (const connection of [...this.connections]) connection.op(GatewayOpcodes.Reconnect, null);
  }

  /** Tells every client that its session is invalid (op 9), and whether it may resume all the same. */
  invalidate(resumable: boolean): void {
    for (const connection of [...this.connections]) {
      const { session } = connection;
      connection.leave();
      if (!resumable && session) this.sessions.delete(session.id);
      connection.op(GatewayOpcodes.InvalidSession, resumable);
    }
  }

  /** Breaks every connection without a close frame; the sessions can be resumed. */
  cut(): void {
    for (const connection of [...this.connections]) connection.cut();
  }

  /** Closes every connection with a code. */
  close(code: number): void {
    for (const connection of [...this.connections]) connection.close(code, 'Closed by the gateway.');
  }

  /** Acknowledges no heartbeat, for a while or until `unmute`. */
  mute(ms = Number.POSITIVE_INFINITY): void {
    this.#mutedUntil = Date.now() + ms;
  }

  unmute(): void {
    this.#mutedUntil = 0;
  }

  /** Takes no new connection, for a while or until the function it gives back is called. */
  refuse(ms = Number.POSITIVE_INFINITY): () => void {
    this.#refusingUntil = Date.now() + ms;
    return () => {
      this.#refusingUntil = 0;
    };
  }

  /** Breaks every connection and takes no new one, as an outage does. */
  outage(ms?: number): () => void {
    const end = this.refuse(ms);
    this.cut();
    return end;
  }

  /** Answers the next RESUMEs with "invalid session". */
  refuseResume(times = 1): void {
    this.resumesToRefuse = times;
  }

  shutdown(): void {
    this.refuse();
    this.cut();
    this.#sockets.close();
  }

  #identify(connection: Connection, data: Wire): void {
    const world = this.#world;
    const code = refusal(data, world);
    if (code !== null) {
      connection.close(code, GatewayCloseCodes[code]);
      return;
    }
    const shard = shardIn(data);
    for (const [id, old] of this.sessions) {
      if (!old.connected && old.shard.id === shard.id && old.shard.count === shard.count) this.sessions.delete(id);
    }
    const session = new Session(world.ids.next(), shard, Number(data['intents']), world.options.replay);
    this.sessions.set(session.id, session);
    this.identifies += 1;
    connection.session = session;
    session.attach(connection);
    session.send('READY', ready(world, session, this.#url()));
    if (session.intents & 1) for (const guild of guildsOf(world, shard)) session.send('GUILD_CREATE', guild.wire());
  }

  #resume(connection: Connection, data: Wire): void {
    const session = this.sessions.get(String(data['session_id']));
    if (data['token'] !== this.#world.token) {
      connection.close(GatewayCloseCodes.AuthenticationFailed);
      return;
    }
    const missed = session?.since(Number(data['seq'])) ?? null;
    if (!session || missed === null || this.resumesToRefuse > 0) {
      if (this.resumesToRefuse > 0) this.resumesToRefuse -= 1;
      if (session) this.sessions.delete(session.id);
      connection.op(GatewayOpcodes.InvalidSession, false);
      return;
    }
    this.resumes += 1;
    connection.session = session;
    const again = this.replayTwice ? (session.since(Number(data['seq']) - 1)?.slice(0, 1) ?? []) : [];
    for (const text of [...again, ...missed]) connection.send(text);
    session.attach(connection);
    session.send('RESUMED', { _trace: [] });
  }

  #gone(connection: Connection, code: number): void {
    this.connections.delete(connection);
    const { session } = connection;
    if (session && (code === 1000 || code === 1001)) this.sessions.delete(session.id);
  }
}
