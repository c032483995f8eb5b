// A sentence with all that tells what its claims are about.
import { type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import type { ClaimTables } from '../reading/claim-tables.ts';
import { isIn, type Range } from '../reading/range.ts';
import type { Entries } from '../resolving/parts.ts';
import type { Cue } from './cues.ts';
import type { Sentence } from './sentences.ts';

/** What is spoken of where a sentence names nothing. */
export interface Carried {
  readonly subject?: string;
  /** A question brought it up. */
  readonly isAsked?: true;
}

export interface Scene {
  readonly sentence: Sentence;
  readonly cues: readonly Cue[];
  readonly carried: Carried;
  readonly tables: ClaimTables;
  readonly entries: Entries;
  /** The subjects that its words speak of. */
  readonly themes: ReadonlySet<string>;
}

export function themesOf(
  { reading: { tokens, lexicon } }: Sentence,
  carried: Carried,
  facts: Facts,
): ReadonlySet<string> {
  const themes = new Set(lexicon.subjects.all(tokens).map(({ value }) => value));
  const plan = subjectOf(ofRole('overview', facts));
  if (plan !== undefined && (lexicon.plan.has(tokens) || carried.subject !== undefined)) themes.add(plan);
  if (carried.subject !== undefined) themes.add(carried.subject);
  return themes;
}

/** The stretch that a range stands in; the whole sentence where it runs over several. */
export function stretchOf({ stretches, reading }: Sentence, range: Range): Range {
  return stretches.find((stretch) => isIn(range, stretch)) ?? { start: 0, end: reading.tokens.length };
}

/** How far a denial reaches. */
const REACH = 7;

/** Whether a denial stands in front of the range, in its own stretch: "is not worth 200 billion", not "not only 200 billion". */
export function isDenied({ sentence, tables }: Scene, range: Range): boolean {
  const { tokens, lexicon } = sentence.reading;
  const stretch = stretchOf(sentence, range);
  const from = Math.max(stretch.start, range.start - REACH);
  const comparisons = lexicon.comparisons.all(tokens);
  const denials = tables.denials
    .all(tokens)
    .filter(
      (denial) =>
        denial.start >= from &&
        denial.end <= range.start &&
        !comparisons.some(
          ({ start, end, value }) =>
            (denial.start >= start && denial.end <= end) || (value === 'only' && start === denial.end),
        ),
    );
  const apart = denials.filter(({ start }, at) => at === 0 || denials[at - 1]?.end !== start);
  return apart.length % 2 === 1;
}
