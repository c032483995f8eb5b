// Which words of a claim stand in statements that are held about what is told.
import type { LanguageStatements, StatementModel, StatementWords } from '../matching/model.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { once } from '../reading/once.ts';
import type { Tag } from '../reading/tagger.ts';

type Words = Readonly<Record<keyof StatementWords, ReadonlySet<string>>>;

/** Of one language, made ready to be looked up. */
interface Known {
  readonly neutral: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, Words>;
}

function readied({ neutral, entries }: LanguageStatements): Known {
  const own = Object.entries(entries).map(([id, { held, firm, unheld, concepts }]): [string, Words] => [
    id,
    { held: new Set(held), firm: new Set(firm), unheld: new Set(unheld), concepts: new Set(concepts) },
  ]);
  return { neutral: new Set(neutral), entries: new Map(own) };
}

const readiedIn = once(
  ({ languages }: StatementModel): ReadonlyMap<string, Known> =>
    new Map(Object.entries(languages).map(([language, own]) => [language, readied(own)])),
);

/** What the statements about some entries account for. */
export class StatedWords {
  readonly #neutral: ReadonlySet<string>;
  readonly #entries: readonly Words[];

  constructor(neutral: ReadonlySet<string>, entries: readonly Words[]) {
    this.#neutral = neutral;
    this.#entries = entries;
  }

  /** A small word that changes a claim ("all", "already") stands in them more than by chance. */
  isFirm(text: string): boolean {
    return this.#entries.some(({ firm }) => firm.has(text));
  }

  /** It stands in one of them, or is a synonym of what does. */
  hasWord(text: string, tag: Tag | undefined, { synonyms }: Lexicon): boolean {
    const same = tag?.concepts.filter((concept) => synonyms.has(concept)) ?? [];
    return this.#entries.some(({ held, concepts }) => held.has(text) || same.some((concept) => concepts.has(concept)));
  }

  /** It stands in one of them, is mere talk, says nothing of any entry, or is a synonym of what does; and isn't what makes others wrong. */
  isHeld(text: string, tag: Tag | undefined, lexicon: Lexicon): boolean {
    if (this.#entries.some(({ held }) => held.has(text))) return true;
    if (tag?.concepts.every((concept) => lexicon.talk.has(concept))) return true;
    if (this.#entries.some(({ unheld }) => unheld.has(text))) return false;
    return this.#neutral.has(text) || this.hasWord(text, tag, lexicon);
  }
}

/** @returns undefined where one of the entries has no statements */
export function statedWords(model: StatementModel, language: string, ids: readonly string[]): StatedWords | undefined {
  const known = readiedIn(model).get(language);
  const entries = ids.flatMap((id) => known?.entries.get(id) ?? []);
  return known === undefined || entries.length < ids.length ? undefined : new StatedWords(known.neutral, entries);
}
