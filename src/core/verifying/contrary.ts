// What no account of an entry makes right: words that turn a claim round, speak of somebody else, or may not be meant.
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import { claimsIn } from '../reading/names.ts';
import { isIn, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import { endingTag } from '../reading/yes-or-no.ts';
import { editDistance, isAnagram } from '../text/edit-distance.ts';
import type { EntryAccounts } from './accounts.ts';
import { amountOf } from './mentions.ts';
import { strangersIn, turned } from './turned.ts';

/** So short a word is as often another one as a slip of it. */
const SHORTEST_SLIP = 5;
const LONGEST_ENDING = 2;

/** "Profiteront" and "profitent": one word, inflected. */
function isInflected(typed: string, text: string, endings: ReadonlySet<string>): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === text[same]) same++;
  for (let stem = same; stem >= SHORTEST_SLIP; stem--)
    if (endings.has(typed.slice(stem)) && endings.has(text.slice(stem))) return true;
  return false;
}

/** A letter left out, letters swapped, an ending left out, or one edit of a longer word: the word that was meant is beyond doubt. */
function isSlip(typed: string, text: string): boolean {
  if (typed[0] !== text[0]) return false;
  if (text.startsWith(typed)) return text.length - typed.length <= LONGEST_ENDING;
  const isShort = typed.length < SHORTEST_SLIP;
  return editDistance(typed, text) <= 1 && (!isShort || typed.length < text.length || isAnagram(typed, text));
}

/** Words that were repaired to others that may not be meant: "generative" is no "generation". */
function doubtfulRepairs({ tokens, lexicon }: Reading): Range[] {
  return tokens.flatMap(({ text, typed = text }, at) =>
    typed === text || isSlip(typed, text) || isInflected(typed, text, lexicon.inflections)
      ? []
      : [{ start: at, end: at + 1 }],
  );
}

/** "Weaken", "reject", "GPUs": what turns a claim into its contrary, or says more, where the answers don't say so themselves. */
function turning({ tokens, lexicon }: Reading, entries: readonly EntryAccounts[]): Range[] {
  const isSaid = ({ start, end }: Range): boolean =>
    entries.some(({ said }) => tokens.slice(start, end).every(({ text }) => said.words.has(text)));
  // The "élève" of "s'élève à" is no pupil.
  const verbs = lexicon.claims.carrying.all(tokens).filter(({ start, end }) => end - start > 1);
  const isInVerb = (range: Range): boolean => verbs.some((verb) => isIn(range, verb));
  const particular = lexicon.particularWords.all(tokens).filter((range) => !isSaid(range) && !isInVerb(range));
  return [
    ...lexicon.claims.contrary.all(tokens).filter((range) => !isSaid(range)),
    ...particular.filter(({ value }) => !entries.some(({ said }) => said.concepts.has(value))),
  ];
}

/** "Did you cost 200 billion?" claims something of whoever answers; "can you confirm …?" doesn't. */
function addressed(reading: Reading): Range[] {
  const { tokens, tags, lexicon, courtesy } = reading;
  const ending = endingTag(reading);
  const idle = [...lexicon.openers.all(tokens), ...(ending === undefined ? [] : [ending])];
  return tags.filter(
    (tag) => means(tag, lexicon.addressed) && !courtesy[tag.start] && !idle.some((range) => isIn(tag, range)),
  );
}

/** "An initiative called European Chip Champions": a name is given to what is told, and not its own. */
function misnaming(reading: Reading, told: readonly Fact[]): Range[] {
  const ids = new Set(told.flatMap(({ id, named, affirmed }) => (named || affirmed === 'one' ? [id] : [])));
  if (ids.size === 0 || claimsIn(reading).some(({ fact, right }) => right && ids.has(fact))) return [];
  return reading.lexicon.claims.naming.all(reading.tokens);
}

/**
 * What neither an account nor a statement makes right: what turns the claim round, gives another name, speaks to whoever answers, or may
 * not be meant.
 */
export function neverHeld(
  reading: Reading,
  told: readonly Fact[],
  entries: readonly EntryAccounts[],
  isText: boolean,
): Range[] {
  const ofQuestion = isText ? [] : [...addressed(reading), ...misnaming(reading, told)];
  return [...doubtfulRepairs(reading), ...turning(reading, entries), ...ofQuestion];
}

/** "Is European AI Champions the name of the 200 billion?": the name of one sum's own beside what is told of another. */
function namesOfOthers(reading: Reading, told: readonly Fact[], facts: Facts): Range[] {
  const sums = told.flatMap((fact) => amountOf(subjectOf(fact), facts) ?? []);
  const isAnothers = (id: string): boolean => {
    const fact = facts[id];
    const isName = fact?.named === true || fact?.affirmed === 'one';
    const own = isName ? amountOf(subjectOf(fact), facts) : undefined;
    return own !== undefined && !sums.includes(own);
  };
  if (sums.length === 0) return [];
  return reading.lexicon.names
    .all(reading.tokens)
    .filter(({ value }) => value.some(({ fact, right }) => right && isAnothers(fact)));
}

/** How far in front of what is done "will" may stand. */
const AHEAD = 2;

/** "Will four be opened?", "to be opened": what is still to come isn't done. */
export function isAhead({ tokens, lexicon }: Pick<Reading, 'tokens' | 'lexicon'>, { start }: Range): boolean {
  const { future } = lexicon.claims;
  const opens = lexicon.openers.at(tokens, 0);
  const asked = opens !== undefined && opens.end <= start && future.has(tokens.slice(0, opens.end));
  return asked || future.has(tokens.slice(Math.max(0, start - AHEAD), start));
}

/** What no account makes right: that it is done by now, or names that stand for one another the wrong way. */
export function contraryWords(
  reading: Reading,
  told: readonly Fact[],
  entries: readonly Pick<EntryAccounts, 'named'>[],
  facts: Facts,
): Range[] {
  const ids = new Set(told.map(({ id }) => id));
  return [
    ...reading.tags.filter((tag) => means(tag, reading.lexicon.status) && !isAhead(reading, tag)),
    ...namesOfOthers(reading, told, facts),
    ...entries.flatMap((entry) => [...turned(reading, entry.named), ...strangersIn(reading, ids, entry.named)]),
  ];
}
