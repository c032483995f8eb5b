// The clauses that could be questions of their own; and what belongs together all the same.

import { isIn, type Range } from '../reading/range.ts';
import { quantitiesIn, type Reading } from '../reading/reading.ts';
import { aspectsOf, mark, slotsOf, smallWords } from '../reading/slots.ts';
import { type Stretch, stretchesOf } from '../reading/stretches.ts';
import { endingTag } from '../reading/yes-or-no.ts';

export interface Clause extends Range {
  /** A comma stands in front, not "and" or the end of a sentence. */
  readonly weak: boolean;
  /** Asks something by itself: a question word, or nothing but slots. */
  readonly asks: boolean;
  /** Says only who asks ("I'm a teacher"), or what isn't asked ("not the date"). */
  readonly aside?: 'introduction' | 'exclusion';
}

/** Nothing but the plan's name, figures and function words: a topic put in front ("InvestAI, how much?") or a figure left behind. */
function isBare(reading: Reading, range: Range): boolean {
  const { tokens, lexicon } = reading;
  const { start, end } = range;
  const own = tokens.slice(start, end);
  const covered = smallWords(reading, range);
  mark(covered, lexicon.plan.all(own));
  mark(covered, lexicon.pronouns.all(own));
  const inside = quantitiesIn(reading, range);
  if (inside.length > 0) mark(covered, lexicon.units.all(own));
  mark(
    covered,
    inside.map((quantity) => ({ start: quantity.start - start, end: quantity.end - start })),
  );
  return covered.every((is) => is) && !lexicon.wh.has(own) && aspectsOf(reading, range).length === 0;
}

/** "Our team's budget, how much is it?": the second asks, and only of what the first names. */
function asksOfTopic(reading: Reading, before: Range, range: Range): boolean {
  const { tokens, lexicon } = reading;
  const own = tokens.slice(range.start, range.end);
  if (!lexicon.wh.has(own) || lexicon.names.has(own) || lexicon.plan.has(own)) return false;
  if (lexicon.firstPerson.at(tokens, before.start) !== undefined) return false;
  const slots = slotsOf(reading, range);
  return slots.subject === undefined && slots.leftover === 0 && slotsOf(reading, before).leftover > 0;
}

/** "Out of the total, what share is public?", "The chips, who makes them" and "How many will they need, these sites": one question whose topic stands apart. */
function isDislocated(
  reading: Reading,
  before: Stretch & { readonly isListed: boolean },
  range: Stretch & { readonly isLast: boolean },
): boolean {
  if (!range.weak) return false;
  const { tokens, lexicon } = reading;
  const first = tokens.slice(before.start, before.end);
  const second = tokens.slice(range.start, range.end);
  const resumes = lexicon.pronouns.at(tokens, range.start) ?? lexicon.openers.at(tokens, range.start);
  const isTopic = !lexicon.wh.has(first);
  if (
    isTopic &&
    (resumes !== undefined ||
      (lexicon.outOf.at(tokens, before.start) !== undefined && lexicon.wh.has(second)) ||
      (!before.isListed && lexicon.pronouns.has(second) && lexicon.wh.at(tokens, range.start) !== undefined) ||
      asksOfTopic(reading, before, range))
  )
    return true;
  if (lexicon.or.has(second) && !lexicon.wh.has(second)) return true;
  return range.isLast && !lexicon.wh.has(second) && lexicon.pronouns.has(first);
}

/** "The US and China": names of one kind are one list. */
function isNameList({ tokens, lexicon }: Reading, before: Range, { start, end }: Range): boolean {
  const own = tokens.slice(start, end);
  const claims = lexicon.names.all(own);
  const covered = own.map((token) => token.kind === 'mark' || lexicon.functionWords.has(token.text));
  mark(covered, claims);
  if (claims.length === 0 || !covered.every((is) => is) || lexicon.wh.has(own)) return false;
  const kinds = new Set(claims.flatMap(({ value }) => value.map(({ fact }) => fact)));
  return lexicon.names
    .all(tokens.slice(before.start, before.end))
    .some(({ value }) => value.some(({ fact }) => kinds.has(fact)));
}

function asksItself(reading: Reading, range: Range): boolean {
  const own = reading.tokens.slice(range.start, range.end);
  if (reading.lexicon.wh.has(own) || reading.lexicon.openers.at(own, 0) !== undefined) return true;
  const slots = slotsOf(reading, range);
  return slots.leftover === 0 && (slots.subject !== undefined || slots.aspect !== undefined);
}

function asideOf({ tokens, quantities, lexicon }: Reading, range: Range): Pick<Clause, 'aside'> {
  if (quantities.some((quantity) => isIn(quantity, range))) return {};
  if (lexicon.exclusions.at(tokens, range.start) !== undefined) return { aside: 'exclusion' };
  return lexicon.introductions.at(tokens, range.start) === undefined ? {} : { aside: 'introduction' };
}

/** The smallest stretches that could be questions of their own, in order; courtesies and the "…, is that right?" at the end are none, bare figures and names join their neighbour. */
export function clausesOf(reading: Reading): Clause[] {
  const end = endingTag(reading)?.start ?? reading.tokens.length;
  const raw = stretchesOf(reading).filter(({ start }) => start < end);
  const joined: Stretch[] = [];
  let pending: Stretch | undefined;
  for (const [index, clause] of raw.entries()) {
    const isLast = index === raw.length - 1;
    const range: Stretch = pending === undefined ? clause : { ...clause, start: pending.start, weak: pending.weak };
    const last = joined.at(-1);
    pending = undefined;
    if (
      last !== undefined &&
      (isBare(reading, range) ||
        isNameList(reading, last, range) ||
        isDislocated(reading, { ...last, isListed: joined.length > 1 }, { ...range, isLast }))
    ) {
      joined[joined.length - 1] = { ...last, end: range.end };
    } else if (!isLast && isBare(reading, range)) pending = range;
    else joined.push(range);
  }
  return joined.map((range) => ({ ...range, asks: asksItself(reading, range), ...asideOf(reading, range) }));
}
