// Numbers in a question: digits with their scales, and numbers in words.

import type { Unit } from '../knowledge/figure.ts';
import type { Token } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';

export interface ParsedNumber {
  readonly value: number;
  /** The token behind it. */
  readonly end: number;
}

/** A number with what it counts, where that is said. */
export interface Measured extends ParsedNumber {
  readonly start: number;
  readonly unit?: Unit;
}

const HUNDRED = 100;

/** "200 billion", "200-billion", "100 mille". */
function scaleBehind(tokens: readonly Token[], end: number, lexicon: Lexicon): ParsedNumber | undefined {
  const hyphen = tokens[end]?.text === '-' && tokens[end]?.glued;
  const at = hyphen ? end + 1 : end;
  const multiplier = lexicon.multipliers.at(tokens, at);
  return (
    lexicon.scales.at(tokens, at) ?? (multiplier !== undefined && multiplier.value > HUNDRED ? multiplier : undefined)
  );
}

/** "200", "200bn", "1.5 million": digits and the scales behind them. */
export function digitsAt(tokens: readonly Token[], start: number, lexicon: Lexicon): ParsedNumber | undefined {
  const token = tokens[start];
  if (token?.kind !== 'number') return undefined;
  let parsed: ParsedNumber = { value: token.value, end: start + 1 };
  for (let scale = scaleBehind(tokens, parsed.end, lexicon); scale !== undefined; ) {
    parsed = { value: parsed.value * scale.value, end: scale.end };
    scale = scaleBehind(tokens, parsed.end, lexicon);
  }
  return parsed;
}

/** Reads "deux cents milliards" or "a hundred and fifty thousand" word by word. */
class WordReader {
  readonly #tokens: readonly Token[];
  readonly #lexicon: Lexicon;
  readonly #start: number;
  #at: number;
  #total = 0;
  #current: number | undefined;
  #counted = false;

  constructor(tokens: readonly Token[], start: number, lexicon: Lexicon) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#start = start;
    this.#at = start;
  }

  read(): ParsedNumber | undefined {
    while (this.#multiplier() || this.#number() || this.#scale() || this.#article() || this.#joiner()) {
      // Each of them has gone on by itself.
    }
    return this.#counted ? { value: this.#total + (this.#current ?? 0), end: this.#at } : undefined;
  }

  #multiplier(): boolean {
    const found = this.#lexicon.multipliers.at(this.#tokens, this.#at);
    if (found === undefined) return false;
    if (found.value !== HUNDRED && this.#current === undefined && this.#total > 0) return false;
    const times = (this.#current ?? 1) * found.value;
    if (found.value === HUNDRED) this.#current = times;
    else {
      this.#total += times;
      this.#current = undefined;
    }
    return this.#go(found.end, true);
  }

  #number(): boolean {
    const found = this.#lexicon.numbers.at(this.#tokens, this.#at);
    if (found === undefined || found.value >= HUNDRED) return false;
    const current = this.#current ?? 0;
    const fits = current % HUNDRED === 0 || (current % 10 === 0 && found.value < 10);
    if (!fits) return false;
    this.#current = current + found.value;
    return this.#go(found.end, true);
  }

  #scale(): boolean {
    const found = this.#lexicon.scales.at(this.#tokens, this.#at);
    if (found === undefined || (this.#current === undefined && this.#total === 0)) return false;
    this.#total = (this.#total + (this.#current ?? 0)) * found.value;
    this.#current = undefined;
    return this.#go(found.end, true);
  }

  /** "a million", "un milliard": a one only in front of a scale. */
  #article(): boolean {
    if (this.#at !== this.#start) return false;
    const found = this.#lexicon.articles.at(this.#tokens, this.#at);
    if (found === undefined) return false;
    const next =
      this.#lexicon.multipliers.at(this.#tokens, found.end) ?? this.#lexicon.scales.at(this.#tokens, found.end);
    if (next === undefined) return false;
    this.#current = found.value;
    return this.#go(found.end, false);
  }

  /** "hundred and fifty", "vingt-quatre" and "vingt et un" go on; "fifty and a hundred" are two numbers. */
  #joiner(): boolean {
    const token = this.#tokens[this.#at];
    const hyphen = token?.text === '-' && token.glued;
    if (!this.#counted || !(hyphen || this.#lexicon.joiners.has(token?.text ?? ''))) return false;
    return this.#one() || this.#goesOn(hyphen);
  }

  /** The one of "vingt et un". */
  #one(): boolean {
    const current = this.#current ?? 0;
    const one = this.#lexicon.articles.at(this.#tokens, this.#at + 1);
    if (one === undefined || current % 10 > 0 || current % HUNDRED === 0) return false;
    this.#current = current + one.value;
    return this.#go(one.end, true);
  }

  #goesOn(hyphen: boolean): boolean {
    const next = this.#lexicon.numbers.at(this.#tokens, this.#at + 1);
    const current = this.#current ?? 0;
    const afterHundred = current >= HUNDRED && current % HUNDRED === 0;
    return next !== undefined && (hyphen || afterHundred) && this.#go(this.#at + 1, true);
  }

  #go(end: number, counted: boolean): true {
    this.#at = end;
    this.#counted ||= counted;
    return true;
  }
}

export function numberInWordsAt(tokens: readonly Token[], start: number, lexicon: Lexicon): ParsedNumber | undefined {
  const { multipliers, numbers, articles } = lexicon;
  // Nothing else begins one, and most words begin none.
  const begun = numbers.at(tokens, start) ?? multipliers.at(tokens, start) ?? articles.at(tokens, start);
  if (begun === undefined) return undefined;
  return new WordReader(tokens, start, lexicon).read();
}
