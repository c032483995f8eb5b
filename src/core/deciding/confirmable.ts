// What of a claim may be confirmed: nothing beside it may be left unaccounted for.
import type { Facts } from '../knowledge/fact.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import type { Entries, Part } from '../resolving/parts.ts';
import { unaccounted } from '../verifying/accounted.ts';
import type { Asked, Remark, Verdicts } from './decision.ts';
import { SILENT_LEAD } from './thresholds.ts';

export type Ground = Pick<Entries, 'facts' | 'accounts' | 'model'>;

export function unconfirmed(asked: Asked): Asked {
  return asked.verdict?.premise === 'confirmed' ? { fact: asked.fact } : asked;
}

/** "…, and how much?", "…, and if so which?" are questions of their own beside the claim. */
export function asksOpenly({ tokens, courtesy, lexicon }: Reading, { range }: Part): boolean {
  const isSaid = ({ start, end }: Range, at: number): boolean => at >= start && at < end && !courtesy[at];
  const own = tokens.filter(({ kind }, at) => kind !== 'mark' && isSaid(range, at));
  const word = lexicon.wh.all(own)[0]?.start;
  return word !== undefined && own.slice(0, word).every(({ text }) => lexicon.functionWords.has(text));
}

/** What is said of the rest: the words judge, or say something else. */
export function remarkOn({ tags, lexicon }: Reading): Remark {
  const judges = tags.some((tag) => means(tag, lexicon.opinion));
  return judges ? 'no_judgement' : 'no_more';
}

/** An entry that the source is silent on stands well above what the part is taken for: "the 50 billion of public money comes from taxes?" */
export function mayBeSilent({ top, candidates }: Part, facts: Facts): boolean {
  const [best] = candidates.best;
  return best !== undefined && best.score > top.score + SILENT_LEAD && facts[best.id]?.kind === 'unstated';
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
  const leftOut = parts.some((part) => (silent(part.top.id) || mayBeSilent(part, facts)) && !further.includes(part));
  const told = asked.flatMap(({ fact, verdict }) => (silent(fact.id) ? [] : [facts[verdict?.told ?? fact.id] ?? fact]));
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
