// "How much is not public?": what is left without the part that is named.
import { type Facts, subjectOf } from '../knowledge/fact.ts';
import type { Candidate } from '../matching/candidates.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import { wantsYesOrNo } from '../reading/yes-or-no.ts';

/** How many words may stand between what leaves out and what is left out: "n'est pas financée par le privé". */
const REACH = 4;

/** Whether the subject stands behind a word that leaves out, in this stretch. */
function isLeftOut({ tokens, tags, lexicon }: Reading, { start, end }: Range, subject: string | undefined): boolean {
  const named = lexicon.subjects
    .all(tokens.slice(start, end))
    .flatMap((found) => (found.value === subject ? [start + found.start] : []));
  return tags.some(
    (tag) =>
      tag.start >= start && means(tag, lexicon.exclusion) && named.some((at) => at >= tag.end && at - tag.end <= REACH),
  );
}

/** The entry of the other side where the best one's own is left out; undefined elsewhere, and where it is asked whether it is so. */
export function complementOf(reading: Reading, range: Range, best: Candidate, facts: Facts): Candidate | undefined {
  const fact = best.kind === 'fact' ? facts[best.id] : undefined;
  if (fact?.complement === undefined || wantsYesOrNo(reading)) return undefined;
  return isLeftOut(reading, range, subjectOf(fact)) ? { ...best, id: fact.complement } : undefined;
}
