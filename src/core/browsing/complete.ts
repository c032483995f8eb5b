// What goes on from a few typed letters, a row a fact: by the beginning, by all the words, despite typos, by what is meant.
import type { Answer } from '../answer.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Candidate } from '../matching/candidates.ts';
import type { Reading } from '../reading/reading.ts';
import type { Wording } from '../wording/wording.ts';
import { CompletionTable } from './completion-table.ts';
import {
  type Completion,
  type Entry,
  entriesOf,
  hintsOf,
  holdsOwnFigures,
  plainlyTold,
  wordsTyped,
} from './offered.ts';

export type Complete = (typed: string, language: Language, limit: number) => readonly Completion[];

/** What completing takes of the bot. */
export interface Asking {
  readonly wording: (language: Language) => Wording;
  /** In the language that the text tells plainly, else in this one. */
  readonly read: (text: string, language: Language) => Reading;
  /** What the whole of it may mean, best first. */
  readonly propose: (reading: Reading) => readonly Candidate[];
  readonly ask: (text: string, language: Language) => Answer;
}

/** Facts of less than this are not offered: "weather in Paris" has none, "gigafactries cost" two. */
const UNDERSTOOD = 0.3;

/** Text-speak written out, spelling repaired: "ki a" is "qui a". */
function wordsRead({ tokens }: Reading): string[] {
  return tokens.flatMap(({ kind, text }) => (kind === 'mark' ? [] : [text]));
}

/** Tables and what is known of their questions are made when first needed: to ask every one takes half a second. */
class Completer {
  readonly #knowledge: Knowledge;
  readonly #asking: Asking;
  readonly #tables = new Map<Language, CompletionTable>();
  readonly #hints = new Map<Language, CompletionTable>();
  readonly #plain = new Map<Entry, boolean>();

  constructor(knowledge: Knowledge, asking: Asking) {
    this.#knowledge = knowledge;
    this.#asking = asking;
  }

  #table(language: Language): CompletionTable {
    const known = this.#tables.get(language);
    if (known !== undefined) return known;
    const { wording, ask } = this.#asking;
    const factOf = (question: string): string | undefined => plainlyTold(ask(question, language))[0];
    const table = new CompletionTable(entriesOf(this.#knowledge, language, wording(language), factOf));
    this.#tables.set(language, table);
    return table;
  }

  #hintTable(language: Language): CompletionTable {
    const wording = this.#asking.wording(language);
    const table = this.#hints.get(language) ?? new CompletionTable(hintsOf(this.#knowledge, language, wording));
    this.#hints.set(language, table);
    return table;
  }

  #isPlain(entry: Entry): boolean {
    const known = this.#plain.get(entry);
    if (known !== undefined) return known;
    const { fact, text, language } = entry;
    const { quantities } = this.#asking.read(text, language);
    const isPlain =
      holdsOwnFigures(quantities, this.#knowledge.facts[fact] as Fact) &&
      plainlyTold(this.#asking.ask(text, language)).includes(fact);
    this.#plain.set(entry, isPlain);
    return isPlain;
  }

  #titled(fact: string, language: Language): Entry {
    return { fact, text: this.#asking.wording(language).title(fact), kind: 'title', language, words: [] };
  }

  /** One search after the other: in the person's language and the one that is plainly typed, then in the others. */
  *#searches(words: readonly string[], reading: Reading, own: Language): Generator<readonly Entry[]> {
    const likely = [...new Set([own, reading.language])];
    const others = Object.keys(this.#knowledge.languages).filter((code) => !likely.includes(code));
    const typed = (codes: readonly Language[], meant = words): Entry[] => {
      const tables = codes.map((code) => this.#table(code));
      return tables.flatMap((table) => [...table.starting(meant), ...table.having(meant)]);
    };
    yield typed(likely);
    yield likely.flatMap((code) => this.#hintTable(code).starting(words));
    yield likely.flatMap((code) => this.#hintTable(code).having(words));
    yield typed(others);
    for (const codes of [likely, others]) yield codes.flatMap((code) => this.#table(code).mistyped(words));
    const read = wordsRead(reading);
    if (read.length > 0) yield typed([reading.language], read);
    yield this.#meant(reading);
  }

  /** None where it is about something else, which isn't answered, first of all. */
  #meant(reading: Reading): Entry[] {
    const best = this.#asking.propose(reading);
    if (best[0]?.kind === 'out') return [];
    return best.flatMap(({ kind, id, score }) =>
      kind === 'fact' && score >= UNDERSTOOD ? [this.#titled(id, reading.language)] : [],
    );
  }

  /** The first text of each fact that supposes nothing that isn't so, what the article leaves out behind. */
  #choose(found: readonly Entry[], limit: number): Completion[] {
    const { facts } = this.#knowledge;
    const isStated = ({ fact }: Entry): boolean => facts[fact]?.kind !== 'unstated';
    const told = new Set<string>();
    const chosen: Completion[] = [];
    for (const entry of [...found.filter(isStated), ...found.filter((other) => !isStated(other))]) {
      if (chosen.length >= limit) break;
      const { fact, text, kind } = entry;
      if (told.has(fact) || told.has(text) || !(kind === 'title' || this.#isPlain(entry))) continue;
      told.add(fact).add(text);
      chosen.push({ fact, text, kind });
    }
    return chosen;
  }

  complete(typed: string, own: Language, limit: number): Completion[] {
    const words = wordsTyped(typed);
    if (words.length === 0) {
      const pinned = Object.values(this.#knowledge.facts).filter((fact) => fact.pinned);
      return this.#choose(
        pinned.map(({ id }) => this.#titled(id, own)),
        limit,
      );
    }
    for (const found of this.#searches(words, this.#asking.read(typed, own), own)) {
      const chosen = this.#choose(found, limit);
      if (chosen.length > 0) return chosen;
    }
    return [];
  }
}

/**
 * Completes with one text a fact, those that the article states first: first what begins as typed, then what has all the typed
 * words, titles before questions; where there is none, the title of what a curated question with these words
 * asks for, then what has nearly these words, else what the matcher makes of them. The pinned facts where nothing is typed.
 */
export function createComplete(knowledge: Knowledge, asking: Asking): Complete {
  const completer = new Completer(knowledge, asking);
  return (typed, own, limit) => completer.complete(typed, own, limit);
}
