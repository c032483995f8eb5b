// What people say of themselves beside what they ask: "I'm a nurse in Limerick. Is health among the sectors?"
import type { Lexicon } from '../reading/lexicon.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means, type Tag } from '../reading/tagger.ts';
import type { Account } from './accounts.ts';

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '\n']);
const COMMA = ',';

function clausesIn({ tokens }: Reading): Range[] {
  const ends = tokens.flatMap(({ text }, at) => (ENDS.has(text) || text === COMMA ? [at + 1] : []));
  return [...ends, tokens.length].map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
}

/** What a claim about the plan is made of: its name and what stands for it, its sides, names. */
function speaksOfPlan({ tokens, quantities, lexicon }: Reading, { start, end }: Range): boolean {
  const { plan, planParts, pronouns, subjects, names }: Lexicon = lexicon;
  const own = tokens.slice(start, end);
  const hasFigure = quantities.some((quantity) => quantity.start >= start && quantity.end <= end);
  return hasFigure || [plan, planParts, pronouns, subjects, names].some((table) => table.has(own));
}

/** In front of the claim a clause in the first person, or a sentence that is not asked and holds nothing that what is told speaks of. */
function isAside(reading: Reading, { start, end }: Range, accounts: readonly Account[]): boolean {
  const { tokens, tags, lexicon } = reading;
  const last = tokens[end - 1]?.text;
  const own = tags.filter((tag) => tag.start >= start && tag.end <= end);
  if (end >= tokens.length || own.some((tag) => means(tag, lexicon.status) || means(tag, lexicon.opinion)))
    return false;
  if (lexicon.firstPerson.at(tokens, start) !== undefined) return true;
  const isKnown = ({ concepts }: Tag): boolean =>
    accounts.some((account) => concepts.some((concept) => account.concepts.has(concept)));
  return last !== COMMA && last !== '?' && tokens[start - 1]?.text !== COMMA && !own.some(isKnown);
}

/** Clauses that a "Yes" doesn't reach: they say nothing of the plan. */
export function saidAside(reading: Reading, accounts: readonly Account[]): Range[] {
  return clausesIn(reading).filter((clause) => !speaksOfPlan(reading, clause) && isAside(reading, clause, accounts));
}
