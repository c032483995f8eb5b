// "Total public private, all three": a list of subjects without marks.
import type { Facts } from '../knowledge/fact.ts';
import type { Reading } from '../reading/reading.ts';
import { isTalk } from '../reading/request.ts';
import { mark } from '../reading/slots.ts';
import { wantsYesOrNo } from '../reading/yes-or-no.ts';
import { amountOf } from '../verifying/mentions.ts';

/** Beside the subjects: small words and numbers, and one word more. */
function isBare(reading: Reading): boolean {
  const { tokens, tags, lexicon, courtesy } = reading;
  const covered = tokens.map(
    ({ kind, text }, at) => kind === 'number' || courtesy[at] === true || lexicon.functionWords.has(text),
  );
  for (const table of [lexicon.subjects, lexicon.numbers, lexicon.conjunctions]) mark(covered, table.all(tokens));
  mark(
    covered,
    tags.filter((tag) => isTalk(tag, lexicon)),
  );
  return covered.filter((is) => !is).length <= 1;
}

/** The sums of the subjects, in their order; undefined where the words say anything else, or name one subject only. */
export function listed(reading: Reading, facts: Facts): string[] | undefined {
  const { tokens, lexicon } = reading;
  const subjects = [...new Set(lexicon.subjects.all(tokens).map(({ value }) => value))];
  if (subjects.length < 2 || wantsYesOrNo(reading) || lexicon.wh.has(tokens) || !isBare(reading)) return undefined;
  if (lexicon.aspects.has(tokens) || tokens.some(({ kind }) => kind === 'mark')) return undefined;
  const ids = subjects.map((subject) => amountOf(subject, facts)?.id);
  return ids.every((id) => id !== undefined) ? [...new Set(ids as string[])] : undefined;
}
