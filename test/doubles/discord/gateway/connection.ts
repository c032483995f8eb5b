import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import type { RawData, WebSocket } from 'ws';
import { isWire, type Wire } from '../model/wire.ts';
import type { Line, Session } from './session.ts';

/** What a connection asks of the gateway. */
export type Service = {
  heartbeatInterval: number;
  muted: () => boolean;
  identify: (connection: Connection, data: Wire) => void;
  resume: (connection: Connection, data: Wire) => void;
  gone: (connection: Connection, code: number) => void;
};

const mostBytes = 4096;
const starts: number[] = [GatewayOpcodes.Identify, GatewayOpcodes.Resume];
const others: number[] = [
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
];

/** One socket of a client: greets it, hears its beats, and passes on IDENTIFY and RESUME. */
export class Connection implements Line {
  session: Session | null = null;
  /** Heartbeats heard. */
  beats = 0;
  readonly #socket: WebSocket;
  readonly #service: Service;

  constructor(socket: WebSocket, service: Service) {
    this.#socket = socket;
    this.#service = service;
    socket.on('message', (raw) => this.#hear(raw));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => this.#gone(code));
    this.op(GatewayOpcodes.Hello, { heartbeat_interval: service.heartbeatInterval, _trace: [] });
  }

  send(text: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
  }

  op(op: GatewayOpcodes, d: unknown): void {
    this.send(JSON.stringify({ op, d, s: null, t: null }));
  }

  /** Closes with a code; what comes after from the bot's side is no business of the session any more. */
  close(code: number, reason = ''): void {
    this.leave();
    this.#socket.close(code, reason);
  }

  /** Breaks the connection without a word. */
  cut(): void {
    this.leave();
    this.#socket.terminate();
  }

  leave(): void {
    this.session?.detach(this);
    this.session = null;
  }

  #gone(code: number): void {
    this.#service.gone(this, code);
    this.leave();
  }

  #hear(raw: RawData): void {
    const text = String(raw);
    const payload = text.length > mostBytes ? null : parse(text);
    if (!payload) this.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    else this.#obey(Number(payload['op']), isWire(payload['d']) ? payload['d'] : {});
  }

  #obey(op: number, data: Wire): void {
    if (op === GatewayOpcodes.Heartbeat) this.#beat();
    else if (!others.includes(op) && !starts.includes(op))
      this.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
    else if (others.includes(op)) {
      if (!this.session) this.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
    } else if (this.session) this.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
    else if (op === GatewayOpcodes.Identify) this.#service.identify(this, data);
    else this.#service.resume(this, data);
  }

  #beat(): void {
    this.beats += 1;
    if (!this.#service.muted()) this.op(GatewayOpcodes.HeartbeatAck, null);
  }
}

function parse(text: string): Wire | null {
  try {
    const payload: unknown = JSON.parse(text);
    return isWire(payload) ? payload : null;
  } catch {
    return null;
  }
}
