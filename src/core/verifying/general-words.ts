// What any claim may hold, whatever it is about: small words that change nothing, units, the words that it is asked with.
import { isForeign } from '../knowledge/figure.ts';
import { isIn, overlaps, type Range } from '../reading/range.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { mark, smallWords } from '../reading/slots.ts';
import { means, type Tag } from '../reading/tagger.ts';
import { endingTag } from '../reading/yes-or-no.ts';

/** How many words may stand between a comparison and its figure: "more than about". */
const NEAR = 2;

/** What compares a figure: "only 50 billion", not "the only ones". */
function comparisonsOf({ tokens, lexicon, quantities }: Reading): Range[] {
  const found = lexicon.comparisons.all(tokens);
  return found.filter(({ end }) => quantities.some(({ start }) => start >= end && start - end <= NEAR));
}

/** A courtesy of so many words is mere talk, whatever small words it holds. */
const LONG_COURTESY = 3;

/** Courtesies that say nothing of how much: those in front, and long ones. "Bon, c'est 50 ?", not "c'est bon pour 50 ?" */
function idleWords({ tokens, courtesy }: Reading): boolean[] {
  const idle = tokens.map(() => false);
  for (let start = 0, end = 0; start < tokens.length; start = end + 1) {
    end = start;
    while (end < tokens.length && courtesy[end]) end++;
    if (start === 0 || end - start >= LONG_COURTESY) idle.fill(true, start, end);
  }
  return idle;
}

/** The small words of an aspect that another word says too. */
function doublySaid({ tags, lexicon }: Reading, aspects: readonly string[]): Tag[] {
  return aspects.flatMap((aspect) => {
    const own = lexicon.concepts.aspects[aspect] ?? [];
    const said = tags.filter(({ concepts }) => own.some((concept) => concepts.includes(concept)));
    return said.length < 2 ? [] : said.filter((tag) => means(tag, lexicon.degree));
  });
}

/**
 * "All", "already": small words that change a claim.
 * @param aspects of what is told: "each" beside "on average" says no more than an average does
 */
export function smallTags(reading: Reading, aspects: readonly string[]): Tag[] {
  const idle = idleWords(reading);
  const said = new Set(doublySaid(reading, aspects));
  return reading.tags.filter((tag) => means(tag, reading.lexicon.degree) && !idle[tag.start] && !said.has(tag));
}

/**
 * What any claim may hold, per token, without the small words that say how much or how often.
 * @param plan whether the plan itself is one of them
 * @param aspects of what is told
 */
export function generalWords(reading: Reading, plan: boolean, aspects: readonly string[]): boolean[] {
  const { tokens, quantities, lexicon } = reading;
  const tag = endingTag(reading);
  const covered = smallWords(reading, wholeOf(reading));
  const { wh, openers, pronouns, conjunctions, respectively } = lexicon;
  for (const table of [wh, openers, pronouns, conjunctions, respectively]) mark(covered, table.all(tokens));
  // "The 200 billion" speaks of the plan, and is a figure all the same.
  const isPlain = (name: Range): boolean => !quantities.some((quantity) => overlaps(quantity, name));
  if (plan) mark(covered, lexicon.plan.all(tokens).filter(isPlain));
  mark(
    covered,
    lexicon.units.all(tokens).filter(({ value }) => !isForeign(value)),
  );
  if (quantities.length > 0) mark(covered, lexicon.claims.amounting.all(tokens));
  const compared = [...comparisonsOf(reading), ...(tag === undefined ? [] : [tag])];
  mark(covered, [...compared, ...doublySaid(reading, aspects)]);
  for (const small of smallTags(reading, aspects))
    if (!compared.some((own) => isIn(small, own))) covered.fill(false, small.start, small.end);
  return covered;
}
