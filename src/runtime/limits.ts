// How much one user, and one channel, may ask in a minute.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface LimitsOptions {
  /** Questions a minute. */
  readonly user: number;
  readonly channel: number;
  /** Seconds of the window; a minute by default. */
  readonly seconds?: number;
}

/** Whose questions were too many. */
export const LIMITS = ['user', 'channel'] as const;
export type Limit = (typeof LIMITS)[number];

export interface Limited {
  readonly why: Limit;
  /** Until the next question is taken, at least 1. */
  readonly seconds: number;
  /** This user has not been told in this window. */
  readonly first: boolean;
}

export interface Limits {
  /**
   * Counts a question of this user in this channel; one that is refused counts for neither.
   * @param channel undefined for what the user alone sees
   * @param points what it counts for, a whole window's at most; 1 by default
   * @returns undefined where it may be answered
   */
  readonly take: (user: string, channel: string | undefined, points?: number) => Promise<Limited | undefined>;
}

const MINUTE = 60;

/** @returns how to take points of a key: the seconds to wait where they are refused, and given back */
function createLimiter(points: number, duration: number) {
  const limiter = new RateLimiterMemory({ points, duration });
  return {
    take: async (key: string, wanted: number): Promise<number | undefined> => {
      try {
        await limiter.consume(key, wanted);
        return undefined;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        await limiter.reward(key, wanted);
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
    giveBack: (key: string, taken: number) => limiter.reward(key, taken),
  };
}

/** In memory: every process counts for itself. */
export function createLimits({ user: ofUser, channel: ofChannel, seconds: window = MINUTE }: LimitsOptions): Limits {
  const users = createLimiter(ofUser, window);
  const channels = createLimiter(ofChannel, window);
  const notices = createLimiter(1, window);
  const refused = async (
    user: string,
    channel: string | undefined,
    points: number,
  ): Promise<Omit<Limited, 'first'> | undefined> => {
    const own = await users.take(user, points);
    if (own !== undefined) return { seconds: own, why: 'user' };
    const shared = channel === undefined ? undefined : await channels.take(channel, points);
    if (shared === undefined) return undefined;
    await users.giveBack(user, points);
    return { seconds: shared, why: 'channel' };
  };
  return {
    take: async (user, channel, points = 1) => {
      const refusal = await refused(user, channel, Math.min(points, ofUser, ofChannel));
      return refusal && { ...refusal, first: (await notices.take(user, 1)) === undefined };
    },
  };
}
