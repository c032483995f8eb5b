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

/** Expressions that begin with a stem are found by its first letters, so stems have at least as many. */
const STEM_KEY = 2;

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const stemKey = (text: string): string => `${text.slice(0, STEM_KEY)}*`;

function fits({ words: own, stems }: Expression, words: readonly string[], start: number): boolean {
  if (start + own.length > words.length) return false;
  return own.every((text, at) => {
    const word = words[start + at] as string;
    return stems[at] ? word.startsWith(text) : word === text;
  });
}

function longer(one: Expression | undefined, other: Expression | undefined): Expression | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.words.length >= other.words.length ? one : other;
}

const NONE: readonly string[] = [];
const NO_EXPRESSIONS: readonly Expression[] = [];

/** The concepts of one language's words. */
export class Tagger {
  readonly #words = new Map<string, string[]>();
  readonly #stems = new Map<string, string[]>();
  /** By their first word, or by the first letters of a stem. */
  readonly #expressions = new Map<string, Expression[]>();
  #shortest = Number.POSITIVE_INFINITY;
  #longest = 0;

  constructor(words: ConceptWords) {
    for (const [concept, list] of Object.entries(words)) for (const written of list) this.#add(concept, written);
    for (const list of this.#expressions.values()) list.sort((one, other) => other.words.length - one.words.length);
  }

  #add(concept: string, written: string): void {
    const { words, stems } = expressionOf(written);
    const [first = ''] = words;
    if (words.length > 1) push(this.#expressions, stems[0] ? stemKey(first) : first, { words, stems, concept });
    else if (!stems[0]) push(this.#words, first, concept);
    else {
      push(this.#stems, first, concept);
      this.#shortest = Math.min(this.#shortest, first.length);
      this.#longest = Math.max(this.#longest, first.length);
    }
  }

  /** Every concept of a word by itself. */
  conceptsOf(word: string): readonly string[] {
    let found: readonly string[] | undefined = this.#words.get(word);
    for (let length = Math.min(this.#longest, word.length); length >= this.#shortest; length--) {
      const stems = this.#stems.get(word.slice(0, length));
      if (stems !== undefined) found = found === undefined ? stems : [...found, ...stems];
    }
    return found ?? NONE;
  }

  /** The longest expressions that begin here: all of one length. */
  #expressionAt(words: readonly string[], start: number): Tag | undefined {
    const word = words[start] as string;
    const [exact = NO_EXPRESSIONS, stemmed = NO_EXPRESSIONS] = [
      this.#expressions.get(word),
      this.#expressions.get(stemKey(word)),
    ];
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
