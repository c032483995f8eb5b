// One socket to Slack, from its opening to its end: what is delivered over it is acknowledged over it.
import type { App, SocketModeReceiver } from '@slack/bolt';
import { patiently } from '../../runtime/patience.ts';
import type { Line } from '../../runtime/proxy.ts';
import { FRAME, frameIn } from './frame.ts';

/** Milliseconds that Slack has for its greeting, once it has given an address. */
const GREETING = 20_000;

export interface SocketOptions {
  /** A receiver of its own, which doesn't connect again by itself. */
  readonly receiver: SocketModeReceiver;
  /** Its way over a proxy; absent where there is none. */
  readonly line?: Line;
  readonly app: App;
  /** Slack has announced that it will close it, or it is gone; told once for each. */
  readonly changed: () => void;
}

type Listener = (data: unknown, isBinary: boolean) => void;

/** Why Slack ends a connection, where a frame says so. */
function dismissalIn(data: unknown): string | undefined {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return undefined;
  const frame = frameIn(data);
  return frame?.type === 'disconnect' ? String(frame.reason) : undefined;
}

export class Socket {
  readonly #options: SocketOptions;
  #greeted = false;
  #gone = false;
  #deaf = false;
  #dismissal: string | undefined;

  constructor(options: SocketOptions) {
    this.#options = options;
    const { receiver, line, app } = options;
    receiver.init(app);
    // At once: the next frame may have come with the greeting.
    receiver.client.on('connected', () => {
      this.#greeted = true;
    });
    receiver.client.on('disconnected', () => {
      // The client closes what it has opened itself, and no tunnel.
      line?.hangUp();
      this.#end();
    });
    this.#standInFront();
  }

  /** Whether it stands: Slack has greeted, and neither side has closed it. */
  get isOpen(): boolean {
    return this.#greeted && !this.#gone && this.#options.receiver.client.websocket?.isActive() === true;
  }

  /** Whether Slack still delivers over it: for some ten seconds after a warning it does. */
  get isServing(): boolean {
    return this.isOpen && !this.#deaf && (this.#dismissal === undefined || this.#dismissal === 'warning');
  }

  /** Why Slack ends it; undefined while it is to stay. */
  get dismissal(): string | undefined {
    return this.#dismissal;
  }

  /** @throws where no socket comes about, with what Slack says of the token or of the connection */
  async open(): Promise<void> {
    const { receiver, line } = this.#options;
    const { client } = receiver;
    let failure: unknown;
    await patiently(
      client.start().then(
        () => {
          // A client that is closed while it asks for its address goes on all the same.
          if (this.#gone) this.close();
        },
        (error: unknown) => {
          failure =
            error ?? line?.failure() ?? new Error(`Slack closed the socket (${this.#dismissal ?? 'without a reason'})`);
        },
      ),
      GREETING,
    );
    if (this.isOpen) return;
    this.close();
    throw failure ?? new Error('the socket was not greeted in time');
  }

  /** Hands nothing on any more: what isn't acknowledged, Slack delivers again, to whoever is there then. */
  deafen(): void {
    this.#deaf = true;
  }

  /** Says goodbye, and doesn't wait for the answer: Slack's own may take long. */
  close(): void {
    this.#gone = true;
    this.#options.receiver.client.disconnect().catch(() => undefined);
  }

  #end(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#options.changed();
  }

  /** The client closes its socket at the announcement already, with all that is still to be acknowledged over it. */
  #standInFront(): void {
    const { client } = this.#options.receiver;
    const listeners = client.listeners(FRAME) as Listener[];
    if (listeners.length === 0) throw new Error(`@slack/socket-mode has no listener for ${FRAME} any more`);
    client.removeAllListeners(FRAME);
    client.on(FRAME, (data: unknown, isBinary: boolean) => {
      const reason = dismissalIn(data);
      if (reason !== undefined) this.#dismiss(reason);
      else if (!this.#deaf) for (const listen of listeners) listen(data, isBinary);
    });
  }

  #dismiss(reason: string): void {
    const isFirst = this.#dismissal === undefined;
    this.#dismissal = reason;
    // Where there was no greeting, that is the answer to the opening.
    if (!this.#greeted) this.#options.receiver.client.disconnect().catch(() => undefined);
    else if (isFirst || reason !== 'warning') this.#options.changed();
  }
}
