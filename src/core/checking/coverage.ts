// Which words of a sentence are accounted for by what its claims are about.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { isForeign } from '../knowledge/figure.ts';
import { once } from '../reading/once.ts';
import { isIn, overlaps, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { mark, smallWords } from '../reading/slots.ts';
import { means, type Tag } from '../reading/tagger.ts';
import type { PhraseTable } from '../text/phrase-table.ts';
import { wordsOf } from '../text/tokenize.ts';
import { headline } from '../verifying/fact-figures.ts';
import type { Claim } from './claim.ts';
import { countsParts } from './counted.ts';
import type { Scene } from './scene.ts';
import { heldBy, isHeld, toldBy } from './told.ts';

/** It says nothing that could be held: talk, money, a judgement. */
export function isNeutral({ concepts }: Tag, { lexicon }: Reading): boolean {
  const { talk, kindred, opinion } = lexicon;
  return concepts.every((concept) => talk.has(concept) || kindred.has(concept) || opinion.has(concept));
}

/** How many words may stand between a comparison and its figure. */
const NEAR = 3;

/** "More than" compares a figure beside it; "bigger than CERN" is something else. */
function comparisonsOf({ sentence: { reading } }: Scene, used: readonly Range[]): Range[] {
  const isBeside = (one: Range): boolean =>
    used.some(({ start, end }) => (one.end <= start ? start - one.end : one.start - end) <= NEAR);
  return reading.lexicon.comparisons.all(reading.tokens).filter(isBeside);
}

/** "All", "already", "open": small words that change a claim, unless it is said that it will be so. */
function changing({ sentence: { reading }, tables }: Scene): Range[] {
  const { tokens, tags, lexicon } = reading;
  return tags.filter((tag) => {
    if (means(tag, lexicon.status)) return !tables.future.has(tokens.slice(Math.max(0, tag.start - 2), tag.start));
    return means(tag, lexicon.degree);
  });
}

/** Per token, whether it holds the sentence together and changes nothing. */
export function smallIn(scene: Scene): boolean[] {
  const { reading } = scene.sentence;
  const small = smallWords(reading, { start: 0, end: reading.tokens.length });
  for (const { start, end } of changing(scene)) small.fill(false, start, end);
  return small;
}

/** Words that need no account: they hold the sentence together, name the plan, compare a figure, or colour the text. */
function generalWords(scene: Scene, figures: readonly Range[]): boolean[] {
  const { sentence, tables } = scene;
  const { tokens, lexicon } = sentence.reading;
  const covered = smallIn(scene);
  mark(covered, comparisonsOf(scene, figures));
  for (const table of [lexicon.plan, lexicon.wh, lexicon.pronouns, tables.denials] as PhraseTable<unknown>[])
    mark(covered, table.all(tokens));
  mark(
    covered,
    lexicon.units.all(tokens).filter(({ value }) => !isForeign(value)),
  );
  return covered;
}

/** "…, not China": what isn't so is said beside what is. */
function isContrast({ sentence: { reading }, tables }: Scene, { start }: Range): boolean {
  const { tokens, lexicon } = reading;
  const at =
    lexicon.functionWords.has(tokens[start - 1]?.text ?? '') && tables.denials.at(tokens, start - 1) === undefined
      ? start - 1
      : start;
  return [1, 2].some((back) => tables.denials.at(tokens, at - back)?.end === at);
}

/** Names that no claim takes up: another person, another place. */
export function strangers(scene: Scene, used: readonly Range[]): Range[] {
  const { reading } = scene.sentence;
  return reading.lexicon.names
    .all(reading.tokens)
    .filter((hit) => hit.value.every(({ right }) => !right) && !used.some((range) => overlaps(range, hit)))
    .filter((hit) => !isContrast(scene, hit));
}

/** Several words that mean more together than each alone: "public debt", not "plan for". */
function isExpression({ start, end }: Tag, small: readonly boolean[]): boolean {
  let said = 0;
  for (let at = start; at < end; at++) if (!small[at]) said++;
  return said > 1;
}

/** What units count. */
const countedIn = once(
  (facts: Facts): ReadonlySet<string> => new Set(Object.values(facts).flatMap(({ figure }) => figure?.unit.of ?? [])),
);

/** Words for what has a figure, and of which nothing is claimed. */
function cuesOfOthers({ cues, sentence, entries: { facts, accounts } }: Scene, told: readonly Fact[]): Range[] {
  const { lexicon, language } = sentence.reading;
  // What is counted by the one may stand in the other: chips in the sites, where the answer says so.
  const counted = countedIn(facts);
  const held = told.filter(({ figure }) => figure?.unit.of !== undefined);
  const isHeldCue = (subject: string): boolean =>
    counted.has(subject) &&
    held.some(({ id }) =>
      (lexicon.written.subjects[subject] ?? []).some((name) =>
        wordsOf(name).every((text) => accounts(language, id).said.words.has(text)),
      ),
    );
  const whole = subjectOf(headline(facts));
  const subjects = new Set(told.map(subjectOf));
  return cues.filter(
    ({ subject, isPlan }) => !isPlan && subject !== whole && !subjects.has(subject) && !isHeldCue(subject),
  );
}

/** The words for an announcement, and what a computed fact is: "on average". */
function wordsOfTold({ sentence: { reading }, entries: { facts } }: Scene, told: readonly Fact[]): Range[] {
  const { tokens, lexicon } = reading;
  const announcement = subjectOf(ofRole('presenter', facts));
  const subjects = new Set(told.filter(({ figure }) => figure === undefined).map(subjectOf));
  const aspects = new Set(
    told.filter(({ kind }) => kind === 'derived').flatMap(({ pairs }) => pairs.map(([, aspect]) => aspect)),
  );
  return [
    ...lexicon.subjects.all(tokens).filter(({ value }) => value === announcement || subjects.has(value)),
    ...lexicon.aspects.all(tokens).filter(({ value }) => aspects.has(value)),
  ];
}

/** Where a figure is claimed, words for money and for spending it say no more. */
function moneyWords({ sentence, tables, entries: { facts } }: Scene, claims: readonly Claim[]): Range[] {
  const { tokens, tags, lexicon } = sentence.reading;
  const figured = claims.filter(
    ({ entry = '' }) => facts[entry]?.figure !== undefined || facts[entry]?.role === 'headline',
  );
  const own = sentence.stretches.filter((stretch) => figured.some((claim) => overlaps(claim, stretch)));
  const words = [
    ...tags.filter((tag) => means(tag, lexicon.kindred) && isNeutral(tag, sentence.reading)),
    ...tables.carrying.all(tokens),
  ];
  return words.filter((word) => own.some((stretch) => isIn(word, stretch)));
}

/** What colours or orders the text, and what is left of the whole. */
function colourWords({ sentence, tables }: Scene): Range[] {
  const { tokens, quantities } = sentence.reading;
  const ordering = quantities.flatMap((quantity) => countsParts(sentence, quantity, tables) ?? []);
  return [...ordering, ...tables.colour.all(tokens), ...tables.rest.all(tokens)];
}

/** Per token, whether it is accounted for. */
export function coveredIn(scene: Scene, claims: readonly Claim[], used: readonly Range[]): boolean[] {
  const { sentence, entries, tables } = scene;
  const { reading } = sentence;
  const { tokens, tags, lexicon } = reading;
  const told = toldBy(claims, entries.facts);
  const held = heldBy(told, sentence, entries);
  const small = smallWords(reading, { start: 0, end: tokens.length });
  const figures = used.filter((range) => reading.quantities.some((quantity) => overlaps(range, quantity)));
  const covered = generalWords(scene, figures);
  const isTalk = (tag: Tag): boolean =>
    isNeutral(tag, reading) && !means(tag, lexicon.kindred) && !means(tag, lexicon.degree);
  const strange = tags.filter((tag) => isExpression(tag, small) && !isTalk(tag) && !isHeld(tag, held));
  const done = changing(scene).filter(({ start }) =>
    tags.some((tag) => tag.start === start && means(tag, lexicon.status)),
  );
  const isDone = (at: number): boolean => done.some(({ start, end }) => at >= start && at < end);
  const isStrange = (at: number): boolean => strange.some(({ start, end }) => at >= start && at < end);
  for (const [at, { text }] of tokens.entries()) {
    if (isStrange(at)) covered[at] = covered[at] === true && small[at] === true;
    else if (!isDone(at) && held.words.some((words) => words.has(text))) covered[at] = true;
  }
  mark(
    covered,
    tags.filter((tag) => isTalk(tag) || isHeld(tag, held)),
  );
  for (const { start, end } of [...cuesOfOthers(scene, told), ...strangers(scene, used)])
    covered.fill(false, start, end);
  for (const { start, end } of done) covered.fill(false, start, end);
  mark(covered, moneyWords(scene, claims));
  mark(
    covered,
    lexicon.names.all(tokens).filter((hit) => isContrast(scene, hit)),
  );
  if (told.some(({ role }) => role === 'presenter')) mark(covered, tables.saying.all(tokens));
  mark(covered, [...colourWords(scene), ...wordsOfTold(scene, told), ...used]);
  return covered;
}
