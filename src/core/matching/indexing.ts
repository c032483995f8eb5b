// The features of all examples, numbered as they come.
import { extract, Features } from './features.ts';
import { slotOf } from './model.ts';

/** Rows of features laid end to end, each feature once with how often it stands there. */
export interface Indexed {
  readonly keys: Uint32Array;
  /** Per slot of `keys` the feature's number, −1 where empty. */
  readonly rows: Int32Array;
  /** Per feature: its group, and in how many examples it stands. */
  readonly group: Uint8Array;
  readonly frequency: Int32Array;
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly times: Uint16Array;
  /** How many features there are. */
  readonly width: number;
}

type Numbers = Int32Array | Uint16Array | Uint8Array;

/** The same numbers in twice the room. */
function doubled<T extends Numbers>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * array.length);
  larger.set(array);
  return larger;
}

class Index {
  keys = new Uint32Array(4096);
  rows = new Int32Array(4096).fill(-1);
  group = new Uint8Array(2048);
  frequency = new Int32Array(2048);
  width = 0;
  starts: Int32Array;
  features = new Int32Array(4096);
  times = new Uint16Array(4096);
  /** Per feature, the entry where it stood last: within the example at hand, it is counted there. */
  #entry = new Int32Array(2048).fill(-1);
  #end = 0;

  constructor(examples: number) {
    this.starts = new Int32Array(examples + 1);
  }

  add(example: number, list: Features): void {
    const first = this.#end;
    while (this.features.length < first + list.count) {
      this.features = doubled(this.features);
      this.times = doubled(this.times);
    }
    for (let at = 0; at < list.count; at++)
      this.#count(this.#idOf(list.hashes[at] as number, list.groups[at] as number), first);
    this.starts[example + 1] = this.#end;
  }

  #count(id: number, first: number): void {
    const entry = this.#entry[id] as number;
    if (entry >= first) {
      this.times[entry] = (this.times[entry] as number) + 1;
      return;
    }
    this.#entry[id] = this.#end;
    this.frequency[id] = (this.frequency[id] as number) + 1;
    this.features[this.#end] = id;
    this.times[this.#end++] = 1;
  }

  #idOf(hash: number, group: number): number {
    const slot = slotOf(this.keys, this.rows, hash);
    const known = this.rows[slot] as number;
    if (known !== -1) return known;
    const id = this.width++;
    if (id === this.group.length) this.#widen();
    this.group[id] = group;
    this.keys[slot] = hash;
    this.rows[slot] = id;
    if (2 * this.width > this.keys.length) this.#rehash();
    return id;
  }

  #widen(): void {
    const { length } = this.group;
    this.group = doubled(this.group);
    this.frequency = doubled(this.frequency);
    this.#entry = doubled(this.#entry);
    this.#entry.fill(-1, length);
  }

  #rehash(): void {
    const { keys, rows } = this;
    this.keys = new Uint32Array(2 * keys.length);
    this.rows = new Int32Array(2 * rows.length).fill(-1);
    for (let slot = 0; slot < rows.length; slot++) {
      const id = rows[slot] as number;
      if (id === -1) continue;
      const free = slotOf(this.keys, this.rows, keys[slot] as number);
      this.keys[free] = keys[slot] as number;
      this.rows[free] = id;
    }
  }
}

/** Numbers the features of these examples, each given by its words. */
export function indexOf(examples: readonly (readonly string[])[]): Indexed {
  const index = new Index(examples.length);
  const list = new Features();
  for (const [example, words] of examples.entries()) {
    extract(words, list);
    index.add(example, list);
  }
  const end = index.starts[examples.length] as number;
  return {
    keys: index.keys,
    rows: index.rows,
    group: index.group.slice(0, index.width),
    frequency: index.frequency.slice(0, index.width),
    starts: index.starts,
    features: index.features.slice(0, end),
    times: index.times.slice(0, end),
    width: index.width,
  };
}
