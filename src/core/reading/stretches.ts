// Where a question could fall into several: at marks and at "and".
import type { PhraseTable } from '../text/phrase-table.ts';
import type { Token } from '../text/tokenize.ts';
import type { Range } from './range.ts';
import type { Reading } from './reading.ts';
import { mark } from './slots.ts';

const STRONG: ReadonlySet<string> = new Set(['?', '!', '.', ';', ':', '\n', '+', '&']);
const WEAK: ReadonlySet<string> = new Set([',', '(', ')', '–', '—']);

function protectedTokens({ tokens, quantities, lexicon }: Reading): boolean[] {
  const whole = tokens.map(() => false);
  mark(whole, quantities);
  for (const table of [lexicon.names, lexicon.otherPlans, lexicon.plan] as PhraseTable<unknown>[])
    mark(whole, table.all(tokens));
  return whole;
}

/** Whether a stretch says more than courtesies. */
export function hasWords({ tokens, courtesy }: Reading, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) if (tokens[at]?.kind !== 'mark' && !courtesy[at]) return true;
  return false;
}

/** Where a clause ends before this token, and where the next one begins. */
function cutAt({ tokens, lexicon }: Reading, at: number): { next: number; weak: boolean } | undefined {
  const token = tokens[at] as Token;
  if (token.kind === 'mark') {
    const slash = token.text === '/' && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word';
    if (!STRONG.has(token.text) && !WEAK.has(token.text) && !slash) return undefined;
    return { next: at + 1, weak: !STRONG.has(token.text) };
  }
  const conjunction = token.kind === 'word' ? lexicon.conjunctions.at(tokens, at) : undefined;
  return conjunction === undefined ? undefined : { next: conjunction.end, weak: false };
}

export type Stretch = Range & { readonly weak: boolean };

/** The stretches between marks and conjunctions, as they stand. */
export function stretchesOf(reading: Reading): Stretch[] {
  const { tokens } = reading;
  const whole = protectedTokens(reading);
  const clauses: Stretch[] = [];
  let start = 0;
  let weak = false;
  const close = (end: number, next: number, weakNext: boolean): void => {
    const range = { start, end, weak };
    const said = hasWords(reading, range);
    if (said) clauses.push(range);
    weak = weakNext && (said || weak);
    start = next;
  };
  for (let at = 0; at < tokens.length; at++) {
    const cut = whole[at] ? undefined : cutAt(reading, at);
    if (cut === undefined) continue;
    close(at, cut.next, cut.weak);
    at = Math.max(at, cut.next - 1);
  }
  close(tokens.length, tokens.length, false);
  return clauses;
}
