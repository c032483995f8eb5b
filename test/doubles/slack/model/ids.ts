/** Ids and timestamps as Slack makes them, each of them once. */
export class Ids {
  #last = 36 ** 8;
  #stamp = 0;

  /** An id such as U, C, D, T, B, V, Ev or S begins. */
  next(prefix: string): string {
    this.#last += 1;
    return `${prefix}0${this.#last.toString(36).toUpperCase()}`;
  }

  /** A `ts`: seconds and microseconds, later than all before. */
  stamp(): string {
    this.#stamp = Math.max(Date.now() * 1000, this.#stamp + 1);
    return `${Math.floor(this.#stamp / 1e6)}.${String(this.#stamp % 1e6).padStart(6, '0')}`;
  }
}
