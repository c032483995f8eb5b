// Which entries bear a text that begins so, or nearly so.
import { editDistance, mostEdits, SHORTEST_MISTYPED } from '../text/edit-distance.ts';

/** The place of the first text that isn't before the wanted one, in a sorted list. */
function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether so few edits lead from what is typed to a beginning of a word. */
function beginsNearly(typed: string, whole: string, most: number): boolean {
  for (let length = typed.length - most; length <= Math.min(typed.length + most, whole.length); length++)
    if (editDistance(typed, whole.slice(0, length)) <= most) return true;
  return false;
}

function isNearly(typed: string, whole: string, most: number): boolean {
  return Math.abs(typed.length - whole.length) <= most && editDistance(typed, whole) <= most;
}

/** Keys in order, each with the entries that bear it. */
export class PrefixIndex {
  readonly #keys: readonly string[];
  readonly #entries: ReadonlyMap<string, readonly number[]>;

  constructor(pairs: Iterable<readonly [key: string, entry: number]>) {
    const entries = new Map<string, number[]>();
    for (const [key, entry] of pairs) {
      const known = entries.get(key);
      if (known === undefined) entries.set(key, [entry]);
      else if (known.at(-1) !== entry) known.push(entry);
    }
    this.#entries = entries;
    this.#keys = [...entries.keys()].sort();
  }

  /** Whether a key begins so. */
  has(prefix: string): boolean {
    return this.#keys[lowerBound(this.#keys, prefix)]?.startsWith(prefix) === true;
  }

  /** Calls back with every entry of every key that begins so. */
  each(prefix: string, visit: (entry: number) => void): void {
    for (let at = lowerBound(this.#keys, prefix); this.#keys[at]?.startsWith(prefix) === true; at++)
      for (const entry of this.#entries.get(this.#keys[at] as string) ?? []) visit(entry);
  }

  /** The entries that bear this very key. */
  of(key: string): readonly number[] {
    return this.#entries.get(key) ?? [];
  }

  #keysThat(suits: (typed: string, key: string, most: number) => boolean, typed: string): string[] {
    const most = mostEdits(typed);
    // People rarely miss the first letter.
    const first = typed.slice(0, 1);
    const keys: string[] = [];
    for (let at = lowerBound(this.#keys, first); this.#keys[at]?.startsWith(first) === true; at++) {
      const key = this.#keys[at] as string;
      if (suits(typed, key, most)) keys.push(key);
    }
    return keys;
  }

  /**
   * The keys that a mistyped word may be meant for.
   * @param goesOn the word may be unfinished: where no key is near the whole of it, those that begin nearly so
   */
  near(typed: string, goesOn: boolean): readonly string[] {
    if (typed.length < SHORTEST_MISTYPED) return [];
    const whole = this.#keysThat(isNearly, typed);
    return whole.length > 0 || !goesOn ? whole : this.#keysThat(beginsNearly, typed);
  }
}
