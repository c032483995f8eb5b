// Words to the concepts that they stand for: the longest expression first, which takes its words away from what they mean alone.
import type { ConceptWords } from '../knowledge/concept.ts';
import { expressionOf, type Written } from '../text/expression.ts';

export interface Tag {
  /** The words from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly string[];
}

/** Whether it stands for one of these. */
export function means({ concepts }: Tag, these: ReadonlySet<string>): boolean {
  return concepts.some((concept) => these.has(concept));
}

interface Expression extends Written {
  readonly concept: string;
}

type Lists<V> = Map<string | number, V[]>;

function push<V>(lists: Lists<V>, key: string | number, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Stems are found by their first two letters, so they have at least as many. */
const stemKey = (text: string): number => 0x10000 * text.charCodeAt(0) + text.charCodeAt(1);

function fits({ words: own, stems }: Expression, words: readonly string[], start: number): boolean {
  if (start + own.length > words.length) return false;
  for (let at = 0; at < own.length; at++) {
    const [text, word] = [own[at] as string, words[start + at] as string];
    if (stems[at] ? !word.startsWith(text) : word !== text) return false;
  }
  return true;
}

function longer(one: Expression | undefined, other: Expression | undefined): Expression | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.words.length >= other.words.length ? one : other;
}

const NONE: readonly string[] = [];
const NO_EXPRESSIONS: readonly Expression[] = [];

interface Stem {
  readonly text: string;
  readonly concept: string;
}

const NO_STEMS: readonly Stem[] = [];

/** The concepts of one language's words. */
export class Tagger {
  /** Until the first words are tagged. */
  #written: ConceptWords | undefined;
  readonly #words: Lists<string> = new Map();
  /** By their first letters, the longest first. */
  readonly #stems: Lists<Stem> = new Map();
  /** By their first word, or by the first letters of a stem; the longest first. */
  readonly #expressions: Lists<Expression> = new Map();

  constructor(words: ConceptWords) {
    this.#written = words;
  }

  #fill(words: ConceptWords): void {
    this.#written = undefined;
    for (const [concept, list] of Object.entries(words)) for (const written of list) this.#add(concept, written);
    for (const list of this.#expressions.values()) list.sort((one, other) => other.words.length - one.words.length);
    for (const list of this.#stems.values()) list.sort((one, other) => other.text.length - one.text.length);
  }

  #add(concept: string, written: string): void {
    const { words, stems } = expressionOf(written);
    const [first = ''] = words;
    if (words.length > 1) push(this.#expressions, stems[0] ? stemKey(first) : first, { words, stems, concept });
    else if (!stems[0]) push(this.#words, first, concept);
    else push(this.#stems, stemKey(first), { text: first, concept });
  }

  /** Every concept of a word by itself. */
  conceptsOf(word: string): readonly string[] {
    if (this.#written !== undefined) this.#fill(this.#written);
    let found = this.#words.get(word) ?? NONE;
    for (const { text, concept } of this.#stems.get(stemKey(word)) ?? NO_STEMS)
      if (word.startsWith(text)) found = [...found, concept];
    return found;
  }

  /** The longest expressions that begin here: all of one length. */
  #expressionAt(words: readonly string[], start: number): Tag | undefined {
    const word = words[start] as string;
    const exact = this.#expressions.get(word) ?? NO_EXPRESSIONS;
    const stemmed = this.#expressions.get(stemKey(word)) ?? NO_EXPRESSIONS;
    const first = longer(
      exact.find((one) => fits(one, words, start)),
      stemmed.find((one) => fits(one, words, start)),
    );
    if (first === undefined) return undefined;
    const { length } = first.words;
    const all = [...exact, ...stemmed].filter((one) => one.words.length === length && fits(one, words, start));
    return { start, end: start + length, concepts: all.map(({ concept }) => concept) };
  }

  /** The tags of a row of words, in order; words without a concept have none. */
  tag(words: readonly string[]): Tag[] {
    if (this.#written !== undefined) this.#fill(this.#written);
    const tags: Tag[] = [];
    for (let at = 0; at < words.length; ) {
      const expression = this.#expressionAt(words, at);
      if (expression !== undefined) tags.push(expression);
      else {
        const concepts = this.conceptsOf(words[at] as string);
        if (concepts.length > 0) tags.push({ start: at, end: at + 1, concepts });
      }
      at = expression?.end ?? at + 1;
    }
    return tags;
  }
}

/** What words stand for, word by word, without talk. */
export function conceptsOf(
  words: readonly string[],
  { tagger, talk }: { tagger: Tagger; talk: ReadonlySet<string> },
): string[][] {
  return tagger.tag(words).flatMap(({ concepts }) => {
    const said = concepts.filter((concept) => !talk.has(concept));
    return said.length === 0 ? [] : [said];
  });
}
