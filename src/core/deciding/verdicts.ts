// The parts of a question, each with the verdict on what it takes for granted.

import type { Opening, Premise } from '../answer.ts';
import type { Fact } from '../knowledge/fact.ts';
import { type Range, type Reading, wholeOf } from '../reading/reading.ts';
import { wantsYesOrNo } from '../reading/yes-or-no.ts';
import type { Entries, Part } from '../resolving/parts.ts';
import { unaccounted } from '../verifying/accounted.ts';
import { misnamed } from '../verifying/claimed-fact.ts';
import { examine, type Verdict } from '../verifying/verdict.ts';
import type { Asked, Verdicts } from './decision.ts';

function isSwapped(asked: readonly Asked[]): boolean {
  if (asked.some(({ verdict }) => verdict?.swapped)) return true;
  const wrong = asked.filter(({ verdict }) => verdict?.premise === 'corrected');
  const [first, second] = wrong;
  return (
    wrong.length === 2 &&
    first?.verdict?.claimed !== undefined &&
    first?.verdict?.claimed === second?.fact.figure?.value &&
    second?.verdict?.claimed === first?.fact.figure?.value
  );
}

/** How many tokens at the end may hold a tag ("…, no?") whose negation denies nothing. */
const TAIL = 3;

function isNegated({ tokens, lexicon }: Reading): boolean {
  return tokens.some(({ text }) => lexicon.negations.has(text)) && !lexicon.tags.has(tokens.slice(-TAIL));
}

function openingOf(reading: Reading, asked: readonly Asked[], yesOrNo: boolean): Opening | undefined {
  if (isSwapped(asked)) return 'swapped';
  if (!yesOrNo) return undefined;
  return isNegated(reading) ? 'negated' : 'yes_or_no';
}

function premiseOf(asked: readonly Asked[]): Premise | undefined {
  const premises = asked.flatMap(({ verdict }) => verdict?.premise ?? []);
  return premises.includes('corrected') ? 'corrected' : premises[0];
}

/** A yes-or-no question that is wrong in one thing is answered with that first, and nothing of it is confirmed. */
function rank({ verdict }: Asked): number {
  return verdict?.premise === 'corrected' ? 0 : 1;
}

/** Swapped figures are told without what was claimed: it is the other's figure. */
function unquoted({ fact, verdict }: Asked): Asked {
  if (verdict === undefined) return { fact };
  const { wrong: _, ...rest } = verdict;
  return { fact, verdict: rest };
}

/** A right figure confirms nothing of what stands beside it ("is the 200 billion a scam?"): the fact is told, without a "Yes". */
function isAccountedFor(
  { premise, told }: Verdict,
  reading: Reading,
  range: Range,
  fact: Fact,
  { facts, accounts }: Pick<Entries, 'facts' | 'accounts'>,
): boolean {
  if (premise !== 'confirmed') return true;
  const confirming = [fact, facts[told] ?? fact];
  return unaccounted(reading, range, confirming, facts, accounts).length === 0;
}

/** @param most how many parts are told */
export function verdictsOn(
  reading: Reading,
  parts: readonly Part[],
  { facts, accounts }: Pick<Entries, 'facts' | 'accounts'>,
  most: number,
): Verdicts {
  const yesOrNo = wantsYesOrNo(reading);
  const asked: Asked[] = parts.slice(0, most).flatMap((part) => {
    const fact = facts[part.top.id];
    if (fact === undefined) return [];
    const range = parts.length === 1 ? wholeOf(reading) : part.range;
    const found = fact.kind === 'unstated' ? undefined : examine(reading, range, fact, yesOrNo, facts);
    const verdict = found && isAccountedFor(found, reading, range, fact, { facts, accounts }) ? found : undefined;
    return [{ fact, ...(verdict === undefined ? {} : { verdict }) }];
  });
  const isAnswer = asked.some(({ fact }) => fact.kind !== 'unstated');
  for (const fact of isAnswer ? misnamed(reading, facts) : []) {
    if (asked.length >= most || asked.some((other) => (other.verdict?.told ?? other.fact.id) === fact.id)) continue;
    asked.push({ fact, verdict: { premise: 'corrected', told: fact.id } });
  }
  const premise = premiseOf(asked);
  if (yesOrNo && premise === 'corrected') asked.sort((one, other) => rank(one) - rank(other));
  const opening = openingOf(reading, asked, yesOrNo);
  return {
    asked: opening === 'swapped' ? asked.map(unquoted) : asked,
    ...(opening === undefined ? {} : { opening }),
    ...(premise === undefined ? {} : { premise }),
  };
}
