const epoch = 1_420_070_400_000n;

/** Makes ids as Discord does: unique, growing with time, the time in the upper bits. */
export class Snowflakes {
  #last = 0n;
  #guilds = 0n;

  next(): string {
    const now = (BigInt(Date.now()) - epoch) << 22n;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return String(this.#last);
  }

  /** An id that belongs to the given shard: the shard of a guild is written in its id. */
  forShard(shard: number, count: number): string {
    const total = BigInt(count);
    const base = BigInt(Date.now()) - epoch - 1_000_000n + this.#guilds * total;
    this.#guilds += 1n;
    const stamp = base - (base % total) + BigInt(shard);
    return String(stamp << 22n);
  }
}

/** The shard that hears of a guild. */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count));
}
