// What goes on from a few typed letters: titles and curated questions, and what is meant by them despite typos.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import { fold } from '../text/normalise.ts';
import type { Wording } from '../wording/wording.ts';

export interface Completion {
  readonly fact: string;
  /** A title or a curated question. */
  readonly text: string;
  readonly kind: 'title' | 'question';
}

export type Complete = (typed: string, limit: number) => readonly Completion[];

interface Entry extends Completion {
  readonly folded: string;
}

/** So many texts of one fact: "how much" alone begins hundreds, of a handful of facts. */
const MOST_OF_A_FACT = 3;
/** The first questions of each entry are offered: curators put the plainest first, and odd ones, for the matcher, behind. */
const SHOWN_QUESTIONS = 8;
/** Words typed beyond these are not looked up: no curated text that has them all is that long. */
const MOST_WORDS = 12;

function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

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

/** Keys in order, each with the entries that bear it. */
class PrefixIndex {
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

  /** Calls back with every entry of every key that begins so. */
  each(prefix: string, visit: (entry: number) => void): void {
    for (let at = lowerBound(this.#keys, prefix); this.#keys[at]?.startsWith(prefix) === true; at++)
      for (const entry of this.#entries.get(this.#keys[at] as string) ?? []) visit(entry);
  }
}

/** The entries that have, for each of the words, one that begins so; in their order. */
function havingAll(words: readonly string[], index: PrefixIndex, size: number): number[] {
  const counts = new Uint8Array(size);
  words.forEach((word, at) => {
    index.each(word, (entry) => {
      if (counts[entry] === at) counts[entry] = at + 1;
    });
  });
  const found: number[] = [];
  for (let entry = 0; entry < size; entry++) if (counts[entry] === words.length) found.push(entry);
  return found;
}

function entriesOf({ facts, languages }: Knowledge, language: Language, wording: Wording): Entry[] {
  const entry = (fact: string, text: string, kind: Entry['kind']): Entry => ({ fact, text, kind, folded: fold(text) });
  const titles = Object.keys(facts).flatMap((id) => {
    const title = entry(id, wording.title(id), 'title');
    return [title, { ...title, folded: id.replaceAll('_', ' ') }];
  });
  const questions = Object.entries(languages[language]?.wordings ?? {}).flatMap(([id, own]) =>
    own.questions.slice(0, SHOWN_QUESTIONS).map((question) => entry(id, question, 'question')),
  );
  return [...titles, ...questions];
}

/** The first ones: no text twice, and no fact too often. */
function choose(found: readonly Completion[], limit: number): Completion[] {
  const texts = new Set<string>();
  const times = new Map<string, number>();
  const chosen: Completion[] = [];
  for (const { fact, text, kind } of found) {
    const before = times.get(fact) ?? 0;
    if (chosen.length === limit) break;
    if (before === MOST_OF_A_FACT || texts.has(text)) continue;
    texts.add(text);
    times.set(fact, before + 1);
    chosen.push({ fact, text, kind });
  }
  return chosen;
}

/**
 * Completes in one language: titles before questions, first what begins as typed, then what has all the typed words, last
 * what the matcher makes of them; the pinned facts where nothing is typed.
 * @param understand the facts that a text may mean, typos and all, best first
 */
export function createComplete(
  knowledge: Knowledge,
  language: Language,
  wording: Wording,
  understand: (typed: string) => readonly string[],
): Complete {
  const entries = entriesOf(knowledge, language, wording);
  const byText = new PrefixIndex(entries.map(({ folded }, at) => [folded, at] as const));
  const byWord = new PrefixIndex(
    entries.flatMap(({ folded }, at) => wordsOf(folded).map((word) => [word, at] as const)),
  );
  const titled = (id: string): Completion => ({ fact: id, text: wording.title(id), kind: 'title' });
  const pinned = Object.values(knowledge.facts).filter((fact) => fact.pinned);
  return (typed, limit) => {
    const wanted = fold(typed).trim();
    const words = [...new Set(wordsOf(wanted))].slice(0, MOST_WORDS);
    if (words.length === 0) return pinned.map(({ id }) => titled(id)).slice(0, limit);
    const starting: number[] = [];
    byText.each(wanted, (entry) => starting.push(entry));
    starting.sort((one, other) => one - other);
    const texts = (found: readonly number[]): readonly Completion[] => found.map((at) => entries[at] as Entry);
    const isTitle = ({ kind }: Completion): boolean => kind === 'title';
    const having = texts(havingAll(words, byWord, entries.length));
    const sources = [
      () => texts(starting).filter(isTitle),
      () => having.filter(isTitle),
      () => texts(starting),
      () => having,
      () => understand(typed).map(titled),
    ];
    let chosen: readonly Completion[] = [];
    for (const source of sources) if (chosen.length < limit) chosen = choose([...chosen, ...source()], limit);
    return chosen;
  };
}
