import type { RawData, WebSocket } from 'ws';
import type { Wire } from '../model/wire.ts';

/** What a connection asks of Socket Mode. */
export type Service = {
  muted: () => boolean;
  heard: (text: string) => void;
  gone: (connection: Connection) => void;
};

/** One socket of the app. */
export class Connection {
  readonly openedAt = Date.now();
  /** Pings heard, and how many of them were answered. */
  pings = 0;
  pongs = 0;
  /** Whether the double told it to go. */
  leaving = false;
  readonly #socket: WebSocket;

  constructor(socket: WebSocket, service: Service) {
    this.#socket = socket;
    socket.on('message', (raw: RawData) => service.heard(String(raw)));
    socket.on('ping', (data) => {
      this.pings += 1;
      if (service.muted()) return;
      this.pongs += 1;
      socket.pong(data);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => service.gone(this));
  }

  /** Whether anything sent now can arrive. */
  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  send(frame: Wire): void {
    if (this.open) this.#socket.send(JSON.stringify(frame));
  }

  ping(): void {
    if (this.open) this.#socket.ping();
  }

  /** Breaks the connection without a word. */
  cut(): void {
    this.#socket.terminate();
  }

  close(): void {
    this.#socket.close(1000);
  }
}
