import type { Options } from '../options.ts';
import { rateLimited } from './api-error.ts';

/** Counts the messages of each channel in the last second. */
export class RateLimit {
  readonly #options: Options;
  readonly #sent = new Map<string, number[]>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Throws a 429 when the channel had its messages for now. */
  count(channel: string): void {
    const { messagesPerSecond, retryAfter } = this.#options;
    if (messagesPerSecond === null) return;
    const now = Date.now();
    const recent = (this.#sent.get(channel) ?? []).filter((at) => now - at < 1000);
    if (recent.length >= messagesPerSecond) throw rateLimited(retryAfter);
    this.#sent.set(channel, [...recent, now]);
  }
}
