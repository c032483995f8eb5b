// The sockets to Slack: the next one is open before the last one goes, and one that breaks is replaced at once.
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, type Receiver, type SocketModeReceiver, webApi } from '@slack/bolt';
import type { Log } from '../../runtime/log.ts';
import { type Pause, persist } from '../../runtime/persist.ts';
import type { Line } from '../../runtime/proxy.ts';
import { TOO_MANY } from './frame.ts';
import { diagnosis, refusalIn } from './refusal.ts';
import { Socket } from './socket.ts';

/** A receiver of its own for one socket. */
export interface Receiving {
  readonly receiver: SocketModeReceiver;
  /** Its way over a proxy; absent where there is none. */
  readonly line?: Line;
}

export interface SocketsOptions {
  readonly makeReceiver: () => Receiving;
  readonly log: Log;
  /** Between two attempts to connect. */
  readonly retry: Pause;
  /** Slack refuses every further socket; the error says what to do. */
  readonly refused: (error: Error) => void;
}

/** Milliseconds that Slack waits for an acknowledgement; after them a socket that delivers no more has nothing left to do. */
export const ACKNOWLEDGEMENTS = 3_000;
/**
 * Milliseconds for a socket that is replaced and still delivers. It is Slack's to end, ten seconds after its warning: a command that
 * is on its way when the bot hangs up is lost.
 */
const WARNED = 30_000;
/** Milliseconds between two looks at sockets whose end nobody has told of. */
const LOOK = 1_000;
/** A socket that ends sooner, in milliseconds, is no reason to ask for the next one at once: Slack counts the askings. */
const SHORT = 10_000;

export class Sockets implements Receiver {
  readonly #options: SocketsOptions;
  readonly #closed = new AbortController();
  readonly #sockets = new Set<Socket>();
  #app: App | undefined;
  #opening: Promise<void> | undefined;
  #openedAt = 0;
  /** How many in a row ended soon. */
  #shortLived = 0;
  #watch: NodeJS.Timeout | undefined;
  #wasServing = false;

  constructor(options: SocketsOptions) {
    this.#options = options;
  }

  /** Sockets over which Slack delivers now. */
  get serving(): number {
    return [...this.#sockets].filter(({ isServing }) => isServing).length;
  }

  init(app: App): void {
    this.#app = app;
  }

  /**
   * Resolves when the first socket stands; tries for ever while Slack is out of reach.
   * @throws what Slack says against the token
   */
  async start(): Promise<void> {
    await this.#open();
    this.#watch = setInterval(() => this.#look(), LOOK).unref();
    // Its end may have been announced together with its greeting.
    this.#look();
  }

  async stop(): Promise<void> {
    this.#closed.abort();
    clearInterval(this.#watch);
    for (const socket of this.#sockets) socket.close();
    this.#sockets.clear();
  }

  /** Takes nothing more; what is under way is still acknowledged. */
  deafen(): void {
    for (const socket of this.#sockets) socket.deafen();
    this.#closed.abort();
  }

  async #open(): Promise<void> {
    const { log, retry: pause } = this.#options;
    const { signal } = this.#closed;
    await persist(() => this.#attempt(), {
      ...{ name: 'Slack', log, pause, signal, refusalIn, diagnosis },
      waitFor: async (error) => {
        if (error instanceof webApi.WebAPIRateLimitedError)
          await sleep(error.retryAfter * 1_000, undefined, { signal }).catch(() => undefined);
      },
    });
  }

  async #attempt(): Promise<void> {
    const app = this.#app;
    if (app === undefined) throw new Error('a socket before there is an app');
    const socket = new Socket({ ...this.#options.makeReceiver(), app, changed: () => this.#changed(socket) });
    try {
      await socket.open();
    } catch (error) {
      // The last one gives way where the app has no more.
      if (socket.dismissal === TOO_MANY) this.#retire(this.#sockets);
      throw error;
    }
    if (this.#closed.signal.aborted) {
      socket.close();
      throw this.#closed.signal.reason;
    }
    const replaced = [...this.#sockets];
    this.#openedAt = Date.now();
    this.#sockets.add(socket);
    this.#follow();
    setTimeout(() => this.#retire(replaced.filter(({ isServing }) => !isServing)), ACKNOWLEDGEMENTS).unref();
    setTimeout(() => this.#retire(replaced), WARNED).unref();
  }

  #retire(sockets: Iterable<Socket>): void {
    for (const socket of sockets) if (socket.dismissal !== undefined) this.#drop(socket);
  }

  #drop(socket: Socket): void {
    this.#sockets.delete(socket);
    socket.close();
    this.#follow();
  }

  #changed(socket: Socket): void {
    if (!this.#sockets.has(socket)) return;
    if (!socket.isOpen) this.#sockets.delete(socket);
    this.#follow();
    this.#replace();
  }

  /** Opens another one unless there is one that stays, or one is under way. */
  #replace(): void {
    if (this.#closed.signal.aborted || this.#opening !== undefined) return;
    const open = [...this.#sockets].filter(({ isOpen }) => isOpen);
    if (open.some(({ dismissal }) => dismissal === undefined)) return;
    const reason = open.at(-1)?.dismissal;
    if (reason !== undefined) this.#options.log.info({ reason }, 'Slack ends this socket; opening the next one');
    this.#opening = this.#openLater()
      .catch((error: unknown) => {
        if (this.#closed.signal.aborted) return;
        this.#closed.abort();
        const refusal = refusalIn(error) ?? (error as Error);
        this.#options.log.error({ reason: refusal.message }, 'Slack refuses every further socket; the bot ends');
        this.#options.refused(refusal);
      })
      .finally(() => {
        this.#opening = undefined;
        // It may have ended before this was over.
        this.#look();
      });
  }

  async #openLater(): Promise<void> {
    const { least, most } = this.#options.retry;
    this.#shortLived = Date.now() - this.#openedAt < SHORT ? this.#shortLived + 1 : 0;
    const wait = this.#shortLived < 2 ? 0 : Math.min(least * 2 ** (this.#shortLived - 2), most);
    await sleep(wait, undefined, { signal: this.#closed.signal });
    await this.#open();
  }

  #look(): void {
    for (const socket of this.#sockets) if (!socket.isOpen) this.#drop(socket);
    this.#replace();
  }

  #follow(): void {
    const isServing = this.serving > 0;
    if (isServing !== this.#wasServing && !this.#closed.signal.aborted)
      this.#options.log.info({}, isServing ? 'connected to Slack' : 'the socket to Slack is gone');
    this.#wasServing = isServing;
  }
}
