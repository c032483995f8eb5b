// The parts of a question, each with the verdict on what it takes for granted.

import type { Opening } from '../answer.ts';
import type { Fact, Facts } from '../knowledge/fact.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { denies, deniesFlatly, wantsYesOrNo } from '../reading/yes-or-no.ts';
import type { Part } from '../resolving/parts.ts';
import { misnamed } from '../verifying/claimed-fact.ts';
import { examine, spelledOut } from '../verifying/verdict.ts';
import { confirmable, type Ground } from './confirmable.ts';
import type { Asked, Verdicts } from './decision.ts';
import { heldByAnother } from './held-by-another.ts';
import { heldByStatements } from './stated.ts';

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

function openingOf(reading: Reading, asked: readonly Asked[], yesOrNo: boolean): Opening | undefined {
  if (isSwapped(asked)) return 'swapped';
  if (!yesOrNo) return undefined;
  return denies(reading) ? 'negated' : 'yes_or_no';
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

const toldBy = ({ fact, verdict }: Asked): string => verdict?.told ?? fact.id;

/** Two parts may be answered by one fact: it is told once. */
function isFirst(own: Asked, at: number, all: readonly Asked[]): boolean {
  return all.findIndex((other) => toldBy(other) === toldBy(own)) === at;
}

/** A claim that spells a computation out is about its result, however many parts it was cut into. */
function onComputed(reading: Reading, fact: Fact, ground: Ground, asks: boolean): Verdicts {
  const asked: Asked = { fact, ...(asks ? { verdict: { premise: 'confirmed', told: fact.id } } : {}) };
  const { asked: told, ...remark } = confirmable(reading, [], [asked], ground);
  return { ...withOpening(reading, told, ground.facts), ...remark };
}

/** @param most how many parts are told */
export function verdictsOn(reading: Reading, parts: readonly Part[], ground: Ground, most: number): Verdicts {
  const { facts } = ground;
  const yesOrNo = wantsYesOrNo(reading);
  const computed = spelledOut(reading, yesOrNo, facts);
  if (computed !== undefined) return onComputed(reading, computed, ground, yesOrNo);
  const found = parts.slice(0, most).flatMap((part): Asked[] => {
    const fact = facts[part.top.id];
    if (fact === undefined) return [];
    const range = parts.length === 1 ? wholeOf(reading) : part.range;
    const verdict = fact.kind === 'unstated' ? undefined : examine(reading, range, fact, yesOrNo, facts);
    return [{ fact, ...(verdict === undefined ? {} : { verdict }) }];
  });
  const first = found.filter(isFirst);
  const byWords = confirmable(reading, parts, first, ground);
  const stated = yesOrNo ? heldByStatements(reading, parts, first, byWords, ground) : byWords;
  const { asked: told, ...remark } = yesOrNo ? (heldByAnother(reading, parts, stated, ground) ?? stated) : stated;
  const asked = [...told];
  const isAnswer = asked.some(({ fact }) => fact.kind !== 'unstated');
  for (const fact of isAnswer ? misnamed(reading, facts) : []) {
    if (asked.length >= most || asked.some((other) => toldBy(other) === fact.id)) continue;
    asked.push({ fact, verdict: { premise: 'corrected', told: fact.id } });
  }
  return { ...withOpening(reading, asked, facts), ...remark };
}

/** What is told of a claim that is denied flatly: the facts, and neither "Yes" nor "No". */
function withoutVerdict({ fact, verdict }: Asked, facts: Facts): Asked {
  return { fact: facts[verdict?.told ?? fact.id] ?? fact };
}

/** With what is wrong first, and the "Yes" or "No" that it opens with. */
export function withOpening(reading: Reading, parts: readonly Asked[], facts: Facts): Verdicts {
  if (deniesFlatly(reading)) return { asked: parts.map((part) => withoutVerdict(part, facts)) };
  const yesOrNo = wantsYesOrNo(reading);
  const asked = yesOrNo ? [...parts].sort((one, other) => rank(one) - rank(other)) : parts;
  const opening = openingOf(reading, asked, yesOrNo);
  return {
    asked: opening === 'swapped' ? asked.map(unquoted) : asked,
    ...(opening === undefined ? {} : { opening }),
  };
}
