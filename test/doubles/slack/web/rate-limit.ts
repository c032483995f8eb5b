import type { Options } from '../options.ts';
import { rateLimited } from './api-error.ts';

/** Messages of a channel that count, as of then. */
type Level = { count: number; at: number };

/** A bucket for each channel: a burst fills it, and it empties at the pace. */
export class RateLimit {
  readonly #options: Options;
  readonly #levels = new Map<string, Level>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Throws a 429 when the channel had its messages for now. */
  count(channel: string): void {
    const { messagesPerSecond, burst, retryAfter } = this.#options;
    if (messagesPerSecond === null) return;
    const now = Date.now();
    const { count, at } = this.#levels.get(channel) ?? { count: 0, at: now };
    const left = Math.max(0, count - ((now - at) / 1000) * messagesPerSecond);
    if (left + 1 > (burst ?? messagesPerSecond)) throw rateLimited(retryAfter);
    this.#levels.set(channel, { count: left + 1, at: now });
  }
}
