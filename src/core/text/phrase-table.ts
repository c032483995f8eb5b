// Lists of words and phrases, found in a row of tokens.
import { expressionOf, type Written } from './expression.ts';
import type { Token } from './tokenize.ts';

interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  /** By the first letter of how a word begins, the longest first. */
  stems: Map<number, Stem<T>[]> | undefined;
  value: T | undefined;
}

interface Stem<T> {
  readonly text: string;
  readonly node: Node<T>;
}

export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** The mark inside "vingt-quatre" and "1/4". */
function isGlue({ text, glued }: Token): boolean {
  return glued && (text === '-' || text === '/');
}

function emptyNode<T>(): Node<T> {
  return { next: undefined, stems: undefined, value: undefined };
}

function wholeOf<T>(node: Node<T>, text: string): Node<T> {
  node.next ??= new Map();
  const known = node.next.get(text) ?? emptyNode<T>();
  node.next.set(text, known);
  return known;
}

function stemOf<T>(node: Node<T>, text: string): Node<T> {
  node.stems ??= new Map();
  const letter = text.charCodeAt(0);
  const own = node.stems.get(letter) ?? [];
  const known = own.find((stem) => stem.text === text);
  if (known !== undefined) return known.node;
  const made = { text, node: emptyNode<T>() };
  const at = own.findIndex((stem) => stem.text.length < text.length);
  own.splice(at === -1 ? own.length : at, 0, made);
  node.stems.set(letter, own);
  return made.node;
}

/** Where a word leads: as a whole, else by its longest beginning. */
function follow<T>({ next, stems }: Node<T>, word: string): Node<T> | undefined {
  const whole = next?.get(word);
  if (whole !== undefined || stems === undefined) return whole;
  const own = stems.get(word.charCodeAt(0));
  if (own === undefined) return undefined;
  for (const { text, node } of own) if (word.startsWith(text)) return node;
  return undefined;
}

function add<T>(root: Node<T>, { words, stems }: Written, value: T): void {
  if (words.length === 0) return;
  let node = root;
  for (const [at, text] of words.entries()) {
    node = stems[at] ? stemOf(node, text) : wholeOf(node, text);
  }
  node.value ??= value;
}

const HEADS = 1024;

/** Of the first two letters: few words share it. */
function headOf(text: string): number {
  return (31 * text.charCodeAt(0) + (text.length > 1 ? text.charCodeAt(1) : 0)) % HEADS;
}

/** How the first words of phrases begin. */
function headsOf<T>({ next, stems }: Node<T>): Uint8Array {
  const heads = new Uint8Array(HEADS);
  for (const text of next?.keys() ?? []) heads[headOf(text)] = 1;
  for (const { text } of [...(stems?.values() ?? [])].flat()) {
    if (text.length === 1) heads.fill(1);
    heads[headOf(text)] = 1;
  }
  return heads;
}

const NO_HEADS = new Uint8Array(0);

/** Phrases with a value each, "competit*" for every word that begins so; finding takes time in proportion to the text, not to the list. */
export class PhraseTable<T> {
  /** Until the first text is looked through: most tables of a language that isn't asked in never are. */
  #entries: Iterable<readonly [string, T]> | undefined;
  readonly #root = emptyNode<T>();
  #heads: Uint8Array = NO_HEADS;

  constructor(entries: Iterable<readonly [string, T]>) {
    this.#entries = entries;
  }

  #fill(entries: Iterable<readonly [string, T]>): void {
    this.#entries = undefined;
    for (const [phrase, value] of entries) add(this.#root, expressionOf(phrase), value);
    this.#heads = headsOf(this.#root);
  }

  /** Most words begin no phrase of most tables: this is asked a thousand times a question. */
  #begins(token: Token | undefined): boolean {
    if (token === undefined) return false;
    if (this.#entries !== undefined) this.#fill(this.#entries);
    return this.#heads[headOf(token.text)] === 1 && follow(this.#root, token.text) !== undefined;
  }

  /** The longest phrase that starts at this token, marks between glued words ("vingt-quatre") skipped. */
  at(tokens: readonly Token[], start: number): Found<T> | undefined {
    return this.#begins(tokens[start]) ? this.#longestAt(tokens, start) : undefined;
  }

  #longestAt(tokens: readonly Token[], start: number): Found<T> | undefined {
    let node: Node<T> | undefined = this.#root;
    let found: Found<T> | undefined;
    for (let index = start; index < tokens.length && node !== undefined; index++) {
      const token = tokens[index] as Token;
      if (index > start && isGlue(token)) continue;
      node = follow(node, token.text);
      if (node?.value !== undefined) found = { start, end: index + 1, value: node.value };
    }
    return found;
  }

  /** Every phrase of the text, longest first at each place, none overlapping. */
  all(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (let index = 0; index < tokens.length; ) {
      const hit = this.at(tokens, index);
      if (hit !== undefined) found.push(hit);
      index = hit?.end ?? index + 1;
    }
    return found;
  }

  has(tokens: readonly Token[]): boolean {
    for (let index = 0; index < tokens.length; index++) if (this.at(tokens, index) !== undefined) return true;
    return false;
  }
}

export function phraseSet(phrases: readonly string[]): PhraseTable<true> {
  return new PhraseTable(phrases.map((phrase) => [phrase, true] as const));
}

/** One table of several lists, each phrase with the name of its list. */
export function phraseLists<K extends string>(lists: Readonly<Record<K, readonly string[]>>): PhraseTable<K> {
  const entries: [string, K][] = [];
  for (const [name, phrases] of Object.entries<readonly string[]>(lists)) {
    for (const phrase of phrases) entries.push([phrase, name as K]);
  }
  return new PhraseTable(entries);
}
