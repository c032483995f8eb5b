// What statements that are known to be held, or not to be, make of a claim.
import type { Fact, Facts } from '../knowledge/fact.ts';
import { formOf } from '../matching/statement-scores.ts';
import { saysOnly } from '../reading/only.ts';
import type { Quantity } from '../reading/quantity.ts';
import { type Reading, wholeOf, wordsIn } from '../reading/reading.ts';
import { denies, leavesChoice, presumingOpener } from '../reading/yes-or-no.ts';
import type { Part } from '../resolving/parts.ts';
import { holdsOf } from '../verifying/claimed-figure.ts';
import { isStatedOf, plainly, statedWordsOf, truths } from '../verifying/stated-claim.ts';
import { asksOpenly, type Ground, mayBeSilent, remarkOn, unconfirmed } from './confirmable.ts';
import type { Asked, Verdicts } from './decision.ts';
import { HELD, STATING, UNHELD } from './thresholds.ts';

/** A topic under a question mark states nothing that could be right, nor does "can you explain what …". */
function states(reading: Reading, { model }: Ground): boolean {
  const { meant: words, concepts } = wordsIn(reading, wholeOf(reading));
  return formOf(model.statements, { words, concepts }) >= STATING;
}

/** "The 200 billion, is that the private share?": figures beside a computed entry of which none is its own or what it is computed of first. */
function isOfOthers({ quantities }: Reading, fact: Fact, facts: Facts): boolean {
  const own = [fact, ...fact.inputs.slice(0, 1).flatMap((id) => facts[id] ?? [])];
  const isOwn = (quantity: Quantity): boolean => own.some((one) => holdsOf(quantity, one));
  return fact.kind === 'derived' && quantities.length > 0 && !quantities.some(isOwn);
}

/** Nothing of it is wrong, unsaid or left open. */
function isWhole(reading: Reading, parts: readonly Part[], asked: readonly Asked[], { facts }: Ground): boolean {
  const isSound = ({ fact, verdict }: Asked): boolean =>
    fact.kind !== 'unstated' && verdict?.premise !== 'corrected' && !isOfOthers(reading, fact, facts);
  const silent = parts.some(
    (part) => (facts[part.top.id]?.kind === 'unstated' || mayBeSilent(part, facts)) && !asksOpenly(reading, part),
  );
  const isRange = reading.quantities.some(({ loose }) => loose === 'range');
  const isDenial = denies(reading) && presumingOpener(reading) === undefined;
  const isPlain = !isRange && !isDenial && !leavesChoice(reading) && !saysOnly(reading);
  return asked.length > 0 && !silent && asked.every(isSound) && isPlain;
}

const isConfirmed = ({ verdict }: Asked): boolean => verdict?.premise === 'confirmed';

function confirmed(asked: Asked): Asked {
  const { fact } = asked;
  return isConfirmed(asked) ? asked : { fact, verdict: { premise: 'confirmed', told: fact.id, affirmed: true } };
}

/** Up to here the whole claim is like statements that aren't held; what goes on from an answer leaves too much unsaid to tell. */
function leastOf(reading: Reading, parts: readonly Part[], asked: readonly Asked[]): number {
  if (parts.some(({ continued }) => continued)) return Number.NEGATIVE_INFINITY;
  const isPartly = parts.length > 1 && !parts.some((part) => asksOpenly(reading, part)) && !asked.every(isConfirmed);
  return isPartly ? HELD : UNHELD[reading.quantities.length > 0 ? 'figure' : 'words'];
}

/**
 * A claim that its words alone don't confirm is confirmed where it is like statements that are held, word for word and as a whole; one
 * that they do is not where it is like statements that aren't.
 * @param asked what is told, and the verdict of figures and names on it
 * @param byWords the same, confirmed only where the words of the entries account for the claim
 */
export function heldByStatements(
  reading: Reading,
  parts: readonly Part[],
  asked: readonly Asked[],
  byWords: Omit<Verdicts, 'opening'>,
  ground: Ground,
): Omit<Verdicts, 'opening'> {
  const { facts } = ground;
  const told = [...new Set(asked.map(({ fact, verdict }) => facts[verdict?.told ?? fact.id] ?? fact))];
  if (!isWhole(reading, parts, asked, ground) || statedWordsOf(reading, told, ground) === undefined) return byWords;
  const ids = told.map(({ id }) => id);
  const plain = plainly(reading, told, ground);
  const score = Math.min(...truths(plain, wholeOf(plain), ids, ground));
  if (byWords.asked.some(isConfirmed)) {
    const isUnheld = score < leastOf(reading, parts, asked);
    return isUnheld ? { asked: asked.map(unconfirmed), remark: remarkOn(reading) } : byWords;
  }
  const beside = parts.length === 1 ? [] : parts.filter((part) => asksOpenly(reading, part)).map(({ range }) => range);
  const isHeld = score >= HELD && states(plain, ground) && isStatedOf(reading, { told, beside }, ground);
  return isHeld ? { asked: asked.map(confirmed) } : byWords;
}
