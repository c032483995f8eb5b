// How much one user, and one channel, may ask in a minute.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface LimitsOptions {
  /** Questions a minute. */
  readonly user: number;
  readonly channel: number;
  /** Seconds of the window; a minute by default. */
  readonly seconds?: number;
}

export interface Limited {
  /** Until the next question is taken, at least 1. */
  readonly seconds: number;
  /** Nobody has been told in this window. */
  readonly first: boolean;
}

export interface Limits {
  /**
   * Counts a question of this user in this channel.
   * @param points what it counts for; 1 by default
   * @returns undefined where it may be answered
   */
  readonly take: (user: string, channel: string, points?: number) => Promise<Limited | undefined>;
}

const MINUTE = 60;

function createLimiter(most: number, seconds: number) {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return async (key: string, points: number): Promise<Limited | undefined> => {
    try {
      await limiter.consume(key, points);
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const { msBeforeNext, consumedPoints } = refusal;
      return { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)), first: consumedPoints - points <= most };
    }
  };
}

/** In memory: every process counts for itself. */
export function createLimits({ user, channel, seconds = MINUTE }: LimitsOptions): Limits {
  const users = createLimiter(user, seconds);
  const channels = createLimiter(channel, seconds);
  return {
    take: async (userId, channelId, points = 1) => (await users(userId, points)) ?? (await channels(channelId, points)),
  };
}
