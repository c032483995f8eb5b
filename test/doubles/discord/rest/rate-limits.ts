import type { Options, RateLimit } from '../options.ts';
import { tooMany } from './api-error.ts';
import type { Match } from './route.ts';

type Bucket = { left: number; resetAt: number };

/** Counts requests per route and says so in the headers, as Discord does; interaction routes are not bound. */
export class RateLimits {
  readonly #options: Options;
  readonly #buckets = new Map<string, Bucket>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** The headers for an answer; throws a 429 when the bucket is empty. */
  count({ route, params }: Match): Record<string, string> {
    if (!route.auth) return {};
    const { globalLimit, messageLimit, routeLimit } = this.#options;
    if (globalLimit) {
      const all = this.#take('global', globalLimit);
      if (all.left < 0) throw tooMany({ seconds: secondsTo(all), global: true });
    }
    const name = `${route.method} ${route.template}`;
    const major = params['channel'] ?? params['guild'] ?? '';
    const limit = name === 'POST /channels/:channel/messages' ? messageLimit : routeLimit;
    const bucket = this.#take(`${name} ${major}`, limit);
    const headers = headersOf(bucket, limit, name);
    if (bucket.left >= 0) return headers;
    const error = tooMany({ seconds: secondsTo(bucket) });
    Object.assign(error.headers, headers);
    throw error;
  }

  #take(key: string, { limit, perMs }: RateLimit): Bucket {
    const now = Date.now();
    const known = this.#buckets.get(key);
    const bucket = known && known.resetAt > now ? known : { left: limit, resetAt: now + perMs };
    bucket.left -= 1;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}

function secondsTo({ resetAt }: Bucket): number {
  return Math.max(resetAt - Date.now(), 1) / 1000;
}

function headersOf(bucket: Bucket, { limit }: RateLimit, name: string): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(bucket.left, 0)),
    'x-ratelimit-reset': String(bucket.resetAt / 1000),
    'x-ratelimit-reset-after': String(secondsTo(bucket)),
    'x-ratelimit-bucket': Buffer.from(name).toString('hex').slice(0, 32),
  };
}
