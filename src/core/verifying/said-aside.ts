// What people say of themselves beside what they ask: "I'm a nurse in Limerick. Is health among the sectors?"
import type { Lexicon } from '../reading/lexicon.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { type Stretch, stretchesOf } from '../reading/stretches.ts';
import { means, type Tag } from '../reading/tagger.ts';
import type { Account } from './accounts.ts';

const COLON = ':';
/** What ends a sentence that isn't asked. */
const ENDS: ReadonlySet<string> = new Set(['.', '!', '\n', COLON]);
const COMMA = ',';

/** What a claim about the plan is made of: its name and what stands for it, its sides, names. */
function speaksOfPlan({ tokens, quantities, lexicon }: Reading, { start, end }: Range): boolean {
  const { plan, planParts, pronouns, subjects, names }: Lexicon = lexicon;
  const own = tokens.slice(start, end);
  const hasFigure = quantities.some((quantity) => quantity.start >= start && quantity.end <= end);
  return hasFigure || [plan, planParts, pronouns, subjects, names].some((table) => table.has(own));
}

/** "Not true: …", "fake: …": what stands in front says of the claim that it isn't so. */
function turnsRound({ tokens, lexicon }: Reading, { start, end }: Range): boolean {
  const own = tokens.slice(start, end);
  const { contrary, denials } = lexicon.claims;
  return own.some(({ text }) => lexicon.negations.has(text)) || contrary.has(own) || denials.has(own);
}

/** In front of the claim a clause in the first person, or a sentence that is not asked and holds nothing that what is told speaks of. */
function isAside(reading: Reading, { start, end, weak }: Stretch, accounts: readonly Account[]): boolean {
  const { tokens, tags, lexicon } = reading;
  const own = tags.filter((tag) => tag.start >= start && tag.end <= end);
  const mark = tokens[end]?.text ?? '';
  const isLast = tokens.slice(end).every(({ kind }) => kind === 'mark');
  if (isLast || own.some((tag) => means(tag, lexicon.status) || means(tag, lexicon.opinion))) return false;
  if (mark === COLON && turnsRound(reading, { start, end })) return false;
  if (mark !== COMMA && !ENDS.has(mark)) return false;
  if (lexicon.firstPerson.at(tokens, start) !== undefined) return true;
  const isKnown = ({ concepts }: Tag): boolean =>
    concepts.some((concept) => !lexicon.talk.has(concept) && accounts.some((own) => own.concepts.has(concept)));
  return !weak && mark !== COMMA && !own.some(isKnown);
}

/** Clauses that a "Yes" doesn't reach: they say nothing of the plan. */
export function saidAside(reading: Reading, accounts: readonly Account[]): Range[] {
  return stretchesOf(reading).filter((own) => !speaksOfPlan(reading, own) && isAside(reading, own, accounts));
}
