// What words speak of more: something that the article says, or something that it leaves unsaid.
import type { Fact } from '../knowledge/fact.ts';
import { propose, type Words } from '../matching/candidates.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, wordsIn } from '../reading/reading.ts';
import type { Entries } from '../resolving/parts.ts';

/** The highest score of an entry of this kind. */
function bestOf(words: Words, isKind: (kind: Fact['kind']) => boolean, { model, facts }: Entries): number {
  const isOne = (fact: Fact | undefined): boolean => fact !== undefined && isKind(fact.kind);
  return propose(model, words).best.find(({ id }) => isOne(facts[id]))?.score ?? 0;
}

/** The words at these places, as if they stood one behind the other. */
function wordsAt(reading: Reading, at: readonly number[]): Words {
  const words = at.map((index) => wordsIn(reading, { start: index, end: index + 1 }));
  return {
    meant: words.flatMap(({ meant }) => meant),
    typed: words.flatMap(({ typed }) => typed),
    concepts: words.flatMap(({ concepts }) => concepts),
  };
}

interface Leanings {
  /** Of these words alone. */
  readonly alone: number;
  /** Of all their stretch. */
  readonly unsaid: number;
  readonly said: number;
}

/** @param at the words that are left of a stretch */
export function leaningsOf(
  reading: Reading,
  { stretch, at }: { readonly stretch: Range; readonly at: readonly number[] },
  entries: Entries,
): Leanings {
  const all = wordsIn(reading, stretch);
  const isUnsaid = (kind: Fact['kind']): boolean => kind === 'unstated';
  return {
    alone: bestOf(wordsAt(reading, at), isUnsaid, entries),
    unsaid: bestOf(all, isUnsaid, entries),
    said: bestOf(all, (kind) => !isUnsaid(kind), entries),
  };
}
