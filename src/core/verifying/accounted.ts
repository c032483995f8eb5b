// Whether every word of a claim is accounted for by what the facts say: only then is it confirmed.
import type { Fact, Facts } from '../knowledge/fact.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { isIn, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { mark } from '../reading/slots.ts';
import { means, type Tag } from '../reading/tagger.ts';
import type { Account, Accounts, EntryAccounts } from './accounts.ts';
import { contraryWords, neverHeld } from './contrary.ts';
import { generalWords, smallTags } from './general-words.ts';
import { relativesOf } from './relatives.ts';
import { figuresBeside, heldFigures, rightNames } from './right-ranges.ts';
import { saidAside } from './said-aside.ts';
import type { StatedWords } from './stated-words.ts';

/** Whether the accounts have a word that says the same. */
function isHeld(
  { concepts }: Tag,
  { synonyms, kindred }: Lexicon,
  accounts: readonly Account[],
  strictly: boolean,
): boolean {
  return concepts.some(
    (concept) =>
      (synonyms.has(concept) || (!strictly && kindred.has(concept))) &&
      accounts.some((own) => own.concepts.has(concept)),
  );
}

/** An expression is more than its words: "public debt" is not what "public" is, where the entry has nothing like it. */
function isForeignTo({ start, end, concepts }: Tag, accounts: readonly Account[]): boolean {
  return end - start > 1 && !concepts.some((concept) => accounts.some((own) => own.concepts.has(concept)));
}

export interface Telling {
  /** The entries whose answers confirm the claim. */
  readonly told: readonly Fact[];
  /** Stretches that ask something else. */
  readonly beside: readonly Range[];
  /** By what the answers say, not by what people ask of them. */
  readonly strictly: boolean;
  /** By what is stated of the entries too. */
  readonly stated?: StatedWords;
  /** All of it is claimed, also what people would say of themselves. */
  readonly isText?: boolean;
}

/** Per token, what it is to the accounts. */
interface Standing {
  readonly covered: readonly boolean[];
  /** Of an expression that the accounts have nothing like. */
  readonly strange: readonly boolean[];
  /** It says how much or how often. */
  readonly small: readonly boolean[];
  readonly contrary: readonly boolean[];
  /** Nothing makes it right. */
  readonly never: readonly boolean[];
}

function flagged({ tokens }: Reading, ranges: readonly Range[]): boolean[] {
  const marked = tokens.map(() => false);
  mark(marked, ranges);
  return marked;
}

/** Whether statements that are held account for a token that may be small, strange or contrary. */
function isStated(
  { tokens, tags, quantities, lexicon }: Reading,
  at: number,
  { covered, strange, small, contrary, never }: Standing,
  stated: StatedWords,
): boolean {
  const { text = '', kind } = tokens[at] ?? {};
  if (kind === 'mark') return true;
  if (never[at]) return false;
  if (contrary[at] || small[at]) return stated.isFirm(text);
  if (covered[at] || quantities.some(({ start, end }) => at >= start && at < end)) return covered[at] === true;
  const tag = tags.find(({ start, end }) => at >= start && at < end);
  return strange[at] ? stated.hasWord(text, tag, lexicon) : stated.isHeld(text, tag, lexicon);
}

function standingOf(
  reading: Reading,
  telling: Telling,
  relatives: readonly Fact[],
  entries: readonly EntryAccounts[],
  facts: Facts,
): Standing {
  const { tokens, tags, quantities, lexicon } = reading;
  const { told, beside, strictly, stated, isText } = telling;
  const own = entries.map((entry) => entry[strictly ? 'said' : 'asked']);
  const aspects = told.flatMap(({ pairs }) => pairs.slice(0, 1).map(([, aspect]) => aspect));
  const covered = generalWords(reading, !strictly || entries.some(({ plan }) => plan), aspects);
  const isFigure = ({ start }: Tag): boolean => quantities.some((quantity) => quantity.start === start);
  const isAim = relatives.some(({ aim }) => aim);
  const held = tags.filter(
    (tag) => !isFigure(tag) && (isHeld(tag, lexicon, own, strictly) || (isAim && means(tag, lexicon.aim))),
  );
  const aside = isText ? [] : saidAside(reading, own);
  mark(covered, [
    ...beside,
    ...aside,
    ...held,
    ...lexicon.alike.all(tokens).filter(({ value }) => own.some(({ concepts }) => concepts.has(value))),
    ...heldFigures(reading, relatives, facts, strictly),
    ...(stated === undefined ? [] : figuresBeside(reading, relatives, facts)),
    ...rightNames(reading, relatives, facts, strictly),
  ]);
  return {
    covered,
    strange: flagged(
      reading,
      tags.filter((tag) => isForeignTo(tag, own) && !tag.concepts.every((concept) => lexicon.talk.has(concept))),
    ),
    small: flagged(reading, smallTags(reading, aspects)),
    contrary: flagged(reading, contraryWords(reading, told, strictly ? entries : [])),
    never: flagged(
      reading,
      neverHeld(reading, told, entries, isText === true, facts).filter(
        (range) => ![...beside, ...aside].some((own) => isIn(range, own)),
      ),
    ),
  };
}

/** The words that are not accounted for when these facts are told, in their order: what leaves a claim without its "Yes". */
export function unaccounted(reading: Reading, telling: Telling, facts: Facts, accounts: Accounts): string[] {
  const { tokens, language } = reading;
  const { strictly, stated } = telling;
  const relatives = telling.told.flatMap((fact) => relativesOf(fact, facts));
  const entries = relatives.map(({ id }) => accounts(language, id));
  const own = entries.map((entry) => entry[strictly ? 'said' : 'asked']);
  const standing = standingOf(reading, telling, relatives, entries, facts);
  const { covered, strange, small, contrary, never } = standing;
  const isAccounted = (text: string, at: number): boolean => {
    if (contrary[at] || never[at]) return false;
    if (covered[at]) return true;
    const words = small[at] ? entries.map(({ said }) => said) : own;
    return !strange[at] && words.some((account) => account.words.has(text));
  };
  const missing = tokens.filter(({ text }, at) =>
    stated === undefined ? !isAccounted(text, at) : !isStated(reading, at, standing, stated),
  );
  return missing.map(({ text }) => text);
}
