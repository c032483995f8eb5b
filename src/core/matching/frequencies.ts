// In how many groups of features each hash stands.
import { slotOf } from './model.ts';

/** A table of hashes that grows as they are met, each with a number in that order. */
export class Frequencies {
  readonly hashes: number[] = [];
  /** By the number of the hash. */
  readonly counts: number[] = [];
  /** The group that a hash was counted in last, by its number. */
  readonly #counted: number[] = [];
  #groups = 0;
  #slots: Int32Array = new Int32Array(2 ** 12).fill(-1);

  /** Counts each hash of a group once. */
  add(hashes: readonly number[]): void {
    const group = this.#groups++;
    for (const hash of hashes) {
      const number = this.#numberOf(hash);
      if (this.#counted[number] === group) continue;
      this.#counted[number] = group;
      this.counts[number] = (this.counts[number] as number) + 1;
    }
  }

  #numberOf(hash: number): number {
    const slot = slotOf({ slots: this.#slots }, hash);
    const known = this.#slots[slot + 1] as number;
    if (known !== -1) return known;
    const number = this.hashes.push(hash) - 1;
    this.counts.push(0);
    this.#counted.push(-1);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = number;
    if (4 * this.hashes.length > this.#slots.length) this.#slots = slotsOf(this.hashes, 2 * this.#slots.length);
    return number;
  }
}

/** The hashes with their places as numbers, for `slotOf`. */
export function slotsOf(hashes: readonly number[], length: number): Int32Array {
  const slots = new Int32Array(length).fill(-1);
  for (let number = 0; number < hashes.length; number++) {
    const hash = hashes[number] as number;
    const slot = slotOf({ slots }, hash);
    slots[slot] = hash;
    slots[slot + 1] = number;
  }
  return slots;
}
