// What is remembered for a while, and never without a bound.
import { LRUCache } from 'lru-cache';

export interface MemoryOptions {
  /** The oldest entry goes when one more comes. */
  readonly most: number;
  readonly milliseconds: number;
  /** Milliseconds that only grow; the process's own clock by default. */
  readonly now?: () => number;
}

export interface Memory<V> {
  readonly get: (key: string) => V | undefined;
  /** Starts the entry's time anew. */
  readonly set: (key: string, value: V) => void;
  readonly forget: (key: string) => void;
  /** Forgets every entry whose key begins so. */
  readonly forgetAll: (beginning: string) => void;
}

export function createMemory<V extends object | boolean>({ most, milliseconds, now }: MemoryOptions): Memory<V> {
  const entries = new LRUCache<string, V>({
    max: most,
    ttl: milliseconds,
    ...(now === undefined ? {} : { perf: { now }, ttlResolution: 0 }),
  });
  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      entries.set(key, value);
    },
    forget: (key) => {
      entries.delete(key);
    },
    forgetAll: (beginning) => {
      for (const key of [...entries.keys()]) if (key.startsWith(beginning)) entries.delete(key);
    },
  };
}
