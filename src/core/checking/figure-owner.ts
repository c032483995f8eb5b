// Whose a figure is, by the words beside it and by what came before.
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import { isComparable } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import type { PhraseTable } from '../text/phrase-table.ts';
import type { Token } from '../text/tokenize.ts';
import { holdsOf } from '../verifying/claimed-figure.ts';
import { headline, statedIn } from '../verifying/fact-figures.ts';
import { factOf } from '../verifying/mentions.ts';
import type { Cue } from './cues.ts';
import { figureOf, ownersOf, ownFact } from './owners.ts';
import { byPhrase, isForEach, isOfEachElse, isPartOf } from './phrased-owner.ts';
import type { Scene } from './scene.ts';
import type { Sentence } from './sentences.ts';

/** How many words may stand between a figure and what says that it is one of several: "5 billion for each". */
export const NEAR = 4;

/** With the label in front: "The average cost: 5 billion". */
function beginningOf(own: Range | undefined, stretches: readonly Range[], tokens: readonly Token[]): number {
  if (own === undefined) return 0;
  const before = stretches.findLast(({ end }) => end <= own.start);
  const isLabelled = tokens.slice(before?.end ?? own.start, own.start + 1).some(({ text }) => text === ':');
  return before !== undefined && isLabelled ? before.start : own.start;
}

/** "5 billion each": the computed fact of whose subject and aspect the words beside the figure speak. */
function computedBeside(
  { reading, stretches }: Sentence,
  quantity: Quantity,
  cues: readonly Cue[],
  forEach: PhraseTable<true>,
  facts: Facts,
): Fact | undefined {
  const { tokens, lexicon } = reading;
  const own = stretches.find(({ start, end }) => quantity.start >= start && quantity.end <= end);
  const isAlone = reading.quantities.every(
    (other) =>
      other.start === quantity.start ||
      other.unit?.kind === 'count' ||
      own === undefined ||
      other.start < own.start ||
      other.end > own.end,
  );
  const far = isAlone ? tokens.length : NEAR;
  const from = Math.max(beginningOf(own, stretches, tokens), quantity.start - far);
  const to = Math.min(own?.end ?? tokens.length, quantity.end + far);
  const aspects = new Set(lexicon.aspects.all(tokens.slice(from, to)).map(({ value }) => value));
  const each = forEach.all(tokens).filter(({ start, end }) => start >= from && end <= to);
  /** "Divided by four sites": so many of them, and not each. */
  const isCounted = (from: number, until: number): boolean =>
    reading.quantities.some(({ start, value }) => start >= from && start < until && value > 1);
  const ofEach = cues
    .filter((cue) => each.some(({ end }) => cue.start >= end && cue.start - end <= 2 && !isCounted(end, cue.end)))
    .map(({ subject }) => subject);
  return Object.values(facts).find(
    ({ kind, figure, pairs }) =>
      kind === 'derived' &&
      figure !== undefined &&
      quantity.unit !== undefined &&
      figure.unit.kind === 'currency' &&
      isComparable(figure.unit, quantity.unit) &&
      (aspects.has(pairs[0]?.[1] ?? '') || ofEach.includes(pairs[0]?.[0] ?? '')),
  );
}

/** "It", "those": it is about what came before. */
function goesOn({ reading: { tokens, lexicon } }: Sentence): boolean {
  return lexicon.pronouns.has(tokens) || tokens.filter(({ kind }) => kind === 'word').length === 0;
}

/** A bare number's subject stands right beside it, or behind a colon. */
const BARE = 7;

/** Further from the plan's name, another part's own figure is not said to be the plan's: with the cost of a mere name. */
const PLAINLY = 10;

function sumBeside(scene: Scene, quantity: Quantity): Fact | undefined {
  const { sentence, cues, carried, tables, entries } = scene;
  const { facts } = entries;
  const beside = computedBeside(sentence, quantity, cues, tables.for_each, facts);
  if (beside !== undefined) return beside;
  const owners = ownersOf(sentence, quantity, cues).filter((owner) => !isPartOf(scene, quantity, owner));
  const asked =
    carried.isAsked && owners.every(({ cue }) => cue.isPlan) ? figureOf(carried.subject, quantity, facts) : undefined;
  if (asked !== undefined) return asked;
  const own = ownFact(owners, quantity, facts);
  if (own !== undefined) return isOfAnother(own, owners[0]?.distance ?? 0, quantity, facts) ? undefined : own;
  return unowned(sentence, carried, quantity, facts) ?? (owners.length > 0 ? undefined : plainWhole(quantity, facts));
}

function sumFact(scene: Scene, quantity: Quantity): Fact | undefined {
  const phrased = byPhrase(scene, quantity);
  return phrased ?? (isOfEachElse(scene, quantity) ? undefined : sumBeside(scene, quantity));
}

/** The plan by a mere name, far from another part's own figure. */
function isOfAnother(own: Fact, distance: number, quantity: Quantity, facts: Facts): boolean {
  const whole = headline(facts);
  const other = factOf(quantity, facts);
  return own === whole && distance > PLAINLY && other !== undefined && other !== whole;
}

/** The plan's own amount, or what came before. */
function unowned(
  sentence: Sentence,
  { subject }: Scene['carried'],
  quantity: Quantity,
  facts: Facts,
): Fact | undefined {
  const whole = headline(facts);
  if (whole !== undefined && holdsOf(quantity, whole)) return whole;
  return goesOn(sentence) ? figureOf(subject, quantity, facts) : undefined;
}

/** Another part's own figure without a word for it says nothing of the whole. */
function plainWhole(quantity: Quantity, facts: Facts): Fact | undefined {
  return factOf(quantity, facts) === undefined ? headline(facts) : undefined;
}

function shareFact(scene: Scene, quantity: Quantity): Fact | undefined {
  const { sentence, cues, carried, entries } = scene;
  const { facts } = entries;
  const own = byPhrase(scene, quantity) ?? ownFact(ownersOf(sentence, quantity, cues), quantity, facts);
  if (own !== undefined) return own;
  const whole = subjectOf(headline(facts));
  // "That is 10 % of the total": of the whole, which is no share itself.
  const isOfWhole = cues.length > 0 && cues.every(({ subject }) => subject === whole);
  return goesOn(sentence) || carried.isAsked || isOfWhole ? figureOf(carried.subject, quantity, facts) : undefined;
}

/** "They are four in number": the count of what came before, where it holds. */
function bareFact(scene: Scene, quantity: Quantity): Fact | undefined {
  const { sentence, cues, carried, entries } = scene;
  const { facts } = entries;
  const owners = ownersOf(sentence, quantity, cues).filter(
    (owner) => owner.distance <= BARE && !isForEach(scene, owner),
  );
  const own = ownFact(owners, quantity, facts);
  if (own !== undefined || owners.length > 0 || !goesOn(sentence)) return own;
  const counted = figureOf(carried.subject, quantity, facts);
  return counted?.figure?.unit.kind === 'count' && holdsOf(quantity, counted) ? counted : undefined;
}

export function bind(scene: Scene, quantity: Quantity): Fact | undefined {
  const { facts } = scene.entries;
  switch (quantity.unit?.kind) {
    case 'count':
      return statedIn(quantity.unit, facts);
    case 'currency':
      return sumFact(scene, quantity);
    case 'share':
      return shareFact(scene, quantity);
    case undefined:
      return bareFact(scene, quantity);
    default:
      return undefined;
  }
}
