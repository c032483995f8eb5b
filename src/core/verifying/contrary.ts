// What no account of an entry makes right: words that turn a claim round, speak of somebody else, or may not be meant.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { claimsIn } from '../reading/names.ts';
import { isIn, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import { endingTag } from '../reading/yes-or-no.ts';
import { editDistance, isAnagram } from '../text/edit-distance.ts';
import type { EntryAccounts } from './accounts.ts';
import { ofOthers } from './of-others.ts';
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

/** How many words may stand between what is named and "is called". */
const NEXT_TO = 1;

/**
 * "An initiative called European Chip Champions", "InvestAI is the name of the summit": what is told is given a name that isn't its own,
 * or isn't a name; "the plan called InvestAI" says what it is called.
 */
function misnaming(reading: Reading, told: readonly Fact[], facts: Facts): Range[] {
  const { tokens, lexicon } = reading;
  const words = lexicon.claims.naming.all(tokens);
  if (words.length === 0) return [];
  const ids = new Set(told.flatMap(({ id, named, affirmed }) => (named || affirmed === 'one' ? [id] : [])));
  const names = claimsIn(reading).filter(({ right }) => right);
  const isOwn = names.some(({ fact }) => ids.has(fact));
  const others = lexicon.names
    .all(tokens)
    .filter(({ value }) => value.some(({ fact, right }) => right && facts[fact]?.named && !ids.has(fact)));
  const another = words.filter(({ start }) => others.some(({ end }) => end <= start && start - end <= NEXT_TO));
  if (another.length > 0) return another;
  const asked = lexicon.aspects.all(tokens).filter((aspect) => words.some((word) => isIn(aspect, word)));
  const isNamed = told.some(({ pairs }) => pairs.some(([, aspect]) => asked.some(({ value }) => value === aspect)));
  const isName = asked.length === 0 || isNamed;
  if (isName ? isOwn || ids.size === 0 : !names.some(({ proper }) => proper)) return [];
  const plan = subjectOf(ofRole('overview', facts));
  const isPlans = (end: number): boolean =>
    names.some(({ fact, start }) => start === end && subjectOf(facts[fact]) === plan);
  return words.filter(({ end }) => !isPlans(end));
}

/** "Has it strengthened …?": an aim is told, and the question is whether it is done. */
function askedAsDone({ tokens, courtesy, lexicon }: Reading, told: readonly Fact[]): Range[] {
  if (!told.some(({ aim }) => aim)) return [];
  const first = tokens.findIndex(({ kind }, at) => kind !== 'mark' && !courtesy[at]);
  return lexicon.claims.done.all(tokens).filter(({ start, end }) => start === first || end - start > 1);
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
  facts: Facts,
): Range[] {
  const ofQuestion = isText
    ? []
    : [
        ...addressed(reading),
        ...askedAsDone(reading, told),
        ...misnaming(reading, told, facts),
        ...ofOthers(reading, told, entries, facts),
      ];
  return [...doubtfulRepairs(reading), ...turning(reading, entries), ...ofQuestion];
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
): Range[] {
  const ids = new Set(told.map(({ id }) => id));
  return [
    ...reading.tags.filter((tag) => means(tag, reading.lexicon.status) && !isAhead(reading, tag)),
    ...entries.flatMap((entry) => [...turned(reading, entry.named), ...strangersIn(reading, ids, entry.named)]),
  ];
}
