// Whether the platform still takes the bot's token: asked now and then, and where something looks as if it doesn't.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connections } from './connections.ts';
import type { Log } from './log.ts';

export interface TokenWatchOptions {
  readonly name: string;
  /**
   * Asks the platform.
   * @returns what it says against the token, in words for the operator; undefined where the token is good
   * @throws where the platform cannot be asked: that says nothing about the token
   */
  readonly ask: () => Promise<Error | undefined>;
  readonly log: Log;
  /** All in milliseconds; those of an operator by default. */
  readonly pace?: Partial<TokenPace>;
  /** The token is no longer good, which two askings have said. */
  readonly refused?: (refusal: Error) => void;
}

export interface TokenPace {
  /** Between two askings, a tenth more or less, so that many bots don't ask at once. */
  readonly interval: number;
  /** Until a refusal is asked about again. */
  readonly again: number;
}

export interface TokenWatch {
  /** Why the token is not good; undefined while it is, as far as is known. */
  readonly problem: () => string | undefined;
  /** Whether the platform takes it; nothing before it was shown for the first time. */
  readonly state: () => Pick<Connections, 'tokenValid'>;
  readonly start: () => void;
  readonly stop: () => void;
  /**
   * Asks now: something was refused as it would be without a good token.
   * @returns whether the token is good, as far as is known; it never rejects
   */
  readonly doubt: () => Promise<boolean>;
  /** The platform has said so itself, in a way that leaves no doubt. */
  readonly condemn: (refusal: Error) => void;
}

const PACE: TokenPace = { interval: 5 * 60_000, again: 2_000 };
const JITTER = 0.1;

class Watch implements TokenWatch {
  readonly #options: TokenWatchOptions;
  readonly #pace: TokenPace;
  readonly #stopped = new AbortController();
  #asking: Promise<boolean> | undefined;
  #problem: string | undefined;
  #wasShown = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: TokenWatchOptions) {
    this.#options = options;
    this.#pace = { ...PACE, ...options.pace };
  }

  problem = (): string | undefined => this.#problem;

  state = (): Pick<Connections, 'tokenValid'> => {
    if (this.#problem !== undefined) return { tokenValid: false };
    return this.#wasShown ? { tokenValid: true } : {};
  };

  /** The platform has let the bot in. */
  start = (): void => {
    this.#wasShown = true;
    if (this.#stopped.signal.aborted) return;
    const { interval } = this.#pace;
    const wait = interval * (1 - JITTER + 2 * JITTER * Math.random());
    this.#timer = setTimeout(() => void this.doubt().then(this.start), wait).unref();
  };

  stop = (): void => {
    this.#stopped.abort();
    clearTimeout(this.#timer);
  };

  doubt = (): Promise<boolean> => {
    this.#asking ??= this.#look().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  };

  condemn = (refusal: Error): void => {
    const { name, log, refused } = this.#options;
    const isNews = this.#problem === undefined;
    this.#problem = refusal.message;
    if (!isNews || this.#stopped.signal.aborted) return;
    log.error({ platform: name, reason: refusal.message }, 'the token is no longer good: nothing is answered');
    refused?.(refusal);
  };

  async #look(): Promise<boolean> {
    const { name, log, ask } = this.#options;
    const { signal } = this.#stopped;
    try {
      let refusal = await ask();
      if (refusal !== undefined && this.#problem === undefined) {
        log.warn({ platform: name, reason: refusal.message }, 'the token was refused; asking again');
        await sleep(this.#pace.again, undefined, { signal });
        refusal = await ask();
      }
      if (refusal !== undefined) this.condemn(refusal);
      else this.#clear();
    } catch (error) {
      if (!signal.aborted) log.debug({ platform: name, reason: String(error) }, 'the token could not be asked about');
    }
    return this.#problem === undefined;
  }

  #clear(): void {
    const { name, log } = this.#options;
    if (this.#problem !== undefined) log.info({ platform: name }, 'the token is good again');
    this.#problem = undefined;
  }
}

export function createTokenWatch(options: TokenWatchOptions): TokenWatch {
  return new Watch(options);
}
