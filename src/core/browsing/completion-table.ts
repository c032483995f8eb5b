// The entries of a language by what is typed: its beginning, all its words, or nearly these.
import type { Entry } from './offered.ts';
import { PrefixIndex } from './prefix-index.ts';

/** Words typed beyond these are not looked up: no curated text that has them all is that long. */
const MOST_WORDS = 12;

/** The s of "what's" and the l of "l'argent" tell nothing, unless the word goes on from there. */
function isTelling(word: string, at: number, { length }: readonly string[]): boolean {
  return at === length - 1 || !/^\p{L}$/u.test(word);
}

/** Calls back with every entry that has a word of a certain kind. */
type EachHaving = (visit: (entry: number) => void) => void;

/** The entries that have, for each of the words, one that does for it; in their order. */
function havingAll(words: readonly EachHaving[], size: number): number[] {
  const counts = new Uint8Array(size);
  words.forEach((each, at) => {
    each((entry) => {
      if (counts[entry] === at) counts[entry] = at + 1;
    });
  });
  const found: number[] = [];
  for (let entry = 0; entry < size; entry++) if (counts[entry] === words.length) found.push(entry);
  return found;
}

export class CompletionTable {
  readonly #entries: readonly Entry[];
  readonly #byText: PrefixIndex;
  readonly #byWord: PrefixIndex;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#byText = new PrefixIndex(entries.map(({ words }, at) => [words.join(' '), at] as const));
    this.#byWord = new PrefixIndex(entries.flatMap(({ words }, at) => words.map((word) => [word, at] as const)));
  }

  #at(places: readonly number[]): Entry[] {
    return places.map((at) => this.#entries[at] as Entry);
  }

  #havingAll(words: readonly string[], having: (word: string) => EachHaving): Entry[] {
    const wanted = [...new Set(words.filter(isTelling))].slice(0, MOST_WORDS).map(having);
    return this.#at(havingAll(wanted, this.#entries.length));
  }

  #begunAs(word: string): EachHaving {
    return (visit) => this.#byWord.each(word, visit);
  }

  #meantBy(word: string, isLast: boolean): EachHaving {
    const keys = this.#byWord.near(word, isLast);
    return (visit) => {
      for (const key of keys) this.#byWord.of(key).forEach(visit);
    };
  }

  /** What begins as typed. */
  starting(words: readonly string[]): Entry[] {
    const starting: number[] = [];
    this.#byText.each(words.join(' '), (entry) => starting.push(entry));
    return this.#at(starting.sort((one, other) => one - other));
  }

  /** What has all the words, be they begun only. */
  having(words: readonly string[]): Entry[] {
    return this.#havingAll(words, (word) => this.#begunAs(word));
  }

  /** What has all the words, those that stand nowhere as they may be meant; the last may be unfinished. */
  mistyped(words: readonly string[]): Entry[] {
    const last = words.at(-1);
    return this.#havingAll(words, (word) =>
      this.#byWord.has(word) ? this.#begunAs(word) : this.#meantBy(word, word === last),
    );
  }
}
