// Which clauses of a question need their neighbours: "where" beside "who announced it".

import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { type Slots, slotsOf } from '../reading/slots.ts';
import type { Clause } from './clauses.ts';

/** "… and private?", "…, chips": a list's next subject is short. */
const FEW_WORDS = 4;

/** Whether a clause needs its neighbours: nothing but an aspect, behind another part nothing but a subject, or behind another part an aspect of "it". */
function isElliptic(slots: Slots, isFirst: boolean): boolean {
  if (slots.subject !== undefined)
    return !isFirst && slots.aspect === undefined && slots.leftover === 0 && slots.words <= FEW_WORDS;
  if (slots.aspect === undefined) return false;
  return slots.leftover === 0 || (!isFirst && slots.pronoun && slots.leftover <= 1);
}

/** Which clauses need others. Behind a mere comma a lone slot without a question word in a question that has one is a remark ("…, percentage-wise, …"); several are a list. */
export function ellipticClauses(reading: Reading, clauses: readonly Clause[]): boolean[] {
  const { tokens, lexicon } = reading;
  const elliptic = clauses.map((clause, index) => isElliptic(slotsOf(reading, clause), index === 0));
  const isList = elliptic.filter((is) => is).length > 1;
  const hasQuestionWord = ({ start, end }: Range): boolean => lexicon.wh.has(tokens.slice(start, end));
  const isPlain = !lexicon.wh.has(tokens);
  return clauses.map((clause, index) => {
    const next = clauses[index + 1];
    const opensNext = index === 0 && next?.weak === true && !hasQuestionWord(next) && !isList;
    return elliptic[index] === true && !opensNext && (!clause.weak || isList || isPlain || hasQuestionWord(clause));
  });
}
