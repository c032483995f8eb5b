// The parts of a question, each with the verdict on what it takes for granted.

import type { Opening } from '../answer.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import { denies, wantsYesOrNo } from '../reading/yes-or-no.ts';
import type { Entries, Part } from '../resolving/parts.ts';
import { unaccounted } from '../verifying/accounted.ts';
import { misnamed } from '../verifying/claimed-fact.ts';
import { examine, spelledOut } from '../verifying/verdict.ts';
import type { Asked, Remark, Verdicts } from './decision.ts';

export type Ground = Pick<Entries, 'facts' | 'accounts'>;

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

function unconfirmed(asked: Asked): Asked {
  return asked.verdict?.premise === 'confirmed' ? { fact: asked.fact } : asked;
}

/** "…, and how much?", "…, and if so which?" are questions of their own beside the claim. */
function asksOpenly({ tokens, lexicon }: Reading, { range }: Part): boolean {
  const own = tokens.slice(range.start, range.end).filter(({ kind }) => kind !== 'mark');
  const word = lexicon.wh.all(own)[0]?.start;
  return word !== undefined && own.slice(0, word).every(({ text }) => lexicon.functionWords.has(text));
}

/** What is said of the rest: the words judge, or say something else. */
export function remarkOn({ tags, lexicon }: Reading): Remark {
  const judges = tags.some((tag) => means(tag, lexicon.opinion));
  return judges ? 'no_judgement' : 'no_more';
}

/**
 * A right figure confirms nothing of what stands beside it ("is the 200 billion a scam?"): the facts are told, without a "Yes",
 * unless each word outside of further questions is accounted for by what is told.
 * @param held figures that are right by arithmetic
 */
export function confirmable(
  reading: Reading,
  parts: readonly Part[],
  asked: readonly Asked[],
  { facts, accounts }: Ground,
  held: readonly Range[] = [],
): Omit<Verdicts, 'opening'> {
  if (!asked.some(({ verdict }) => verdict?.premise === 'confirmed')) return { asked };
  const further = parts.length === 1 ? [] : parts.filter((part) => asksOpenly(reading, part));
  const silent = (id: string): boolean => facts[id]?.kind === 'unstated';
  const leftOut = parts.some((part) => silent(part.top.id) && !further.includes(part));
  const told = asked.flatMap(({ fact, verdict }) =>
    silent(fact.id) ? [] : [fact, facts[verdict?.told ?? fact.id] ?? fact],
  );
  // "Part of" says of a list what "among" does.
  const isListed = asked.some(({ fact }) => fact.affirmed === 'several');
  const listed = isListed ? reading.lexicon.partOf.all(reading.tokens) : [];
  const beside = [...held, ...listed, ...further.map(({ range }) => range)];
  const strictly = asked.some(({ verdict }) => verdict?.affirmed === true);
  const missing = unaccounted(reading, { told, beside, strictly }, facts, accounts);
  if (!leftOut && missing.length === 0) return { asked };
  const remark = asked.some(({ fact }) => silent(fact.id)) ? {} : { remark: remarkOn(reading) };
  return { asked: asked.map(unconfirmed), ...remark, unaccounted: missing };
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
  return { ...withOpening(reading, told), ...remark };
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
  const { asked: told, ...remark } = confirmable(reading, parts, found.filter(isFirst), ground);
  const asked = [...told];
  const isAnswer = asked.some(({ fact }) => fact.kind !== 'unstated');
  for (const fact of isAnswer ? misnamed(reading, facts) : []) {
    if (asked.length >= most || asked.some((other) => toldBy(other) === fact.id)) continue;
    asked.push({ fact, verdict: { premise: 'corrected', told: fact.id } });
  }
  return { ...withOpening(reading, asked), ...remark };
}

/** With what is wrong first, and the "Yes" or "No" that it opens with. */
export function withOpening(reading: Reading, parts: readonly Asked[]): Verdicts {
  const yesOrNo = wantsYesOrNo(reading);
  const asked = yesOrNo ? [...parts].sort((one, other) => rank(one) - rank(other)) : parts;
  const opening = openingOf(reading, asked, yesOrNo);
  return {
    asked: opening === 'swapped' ? asked.map(unquoted) : asked,
    ...(opening === undefined ? {} : { opening }),
  };
}
