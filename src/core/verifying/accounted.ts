// Whether every word of a claim is accounted for by what the facts say: only then is it confirmed.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import { isForeign } from '../knowledge/figure.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { claimsIn } from '../reading/names.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { mark, smallWords } from '../reading/slots.ts';
import { means, type Tag } from '../reading/tagger.ts';
import { endingTag } from '../reading/yes-or-no.ts';
import type { Account, Accounts, EntryAccounts } from './accounts.ts';
import { holdsOf } from './claimed-figure.ts';
import { headline } from './fact-figures.ts';
import { asMeant } from './meant-figure.ts';
import { saidAside } from './said-aside.ts';
import { strangersIn, turned } from './turned.ts';

/** The facts whose words account for a claim about this one: what it is computed of, what it combines. */
function relativesOf(fact: Fact, facts: Facts): Fact[] {
  return [fact.id, ...fact.inputs, ...fact.facts].flatMap((id) => facts[id] ?? []);
}

/** What else may be named: what is told of the same subject ("announced in Paris by von der Leyen"); beside an aim, of the plan: whose it is. */
function subjectsBeside(told: readonly Fact[], facts: Facts, strictly: boolean): Set<string | undefined> {
  if (!strictly) return new Set(told.map(subjectOf));
  return new Set(told.some(({ aim }) => aim) ? [subjectOf(ofRole('overview', facts))] : []);
}

/** Right names of what is told, or may be named beside it. */
function rightNames(reading: Reading, told: readonly Fact[], facts: Facts, strictly: boolean): Range[] {
  const subjects = subjectsBeside(told, facts, strictly);
  const ids = new Set(told.map(({ id }) => id));
  return claimsIn(reading).flatMap(({ fact, right, start }) => {
    const own = ids.has(fact) || subjects.has(subjectOf(facts[fact]));
    const found = own && right ? reading.lexicon.names.at(reading.tokens, start) : undefined;
    return found === undefined ? [] : [found];
  });
}

/** The figures that these facts hold; the plan's own amount beside them, where nothing is compared with it: another fact's is a claim of its own. */
function heldFigures({ quantities }: Reading, told: readonly Fact[], facts: Facts, strictly: boolean): Range[] {
  const whole = strictly ? undefined : headline(facts);
  return quantities
    .map((quantity) => asMeant(quantity, facts))
    .filter(
      (quantity) =>
        told.some((fact) => holdsOf(quantity, fact)) ||
        (quantity.comparison === undefined && whole !== undefined && holdsOf(quantity, whole)),
    );
}

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

/** "All", "already": small words that change a claim. */
function isSmall(tag: Tag, { degree }: Lexicon): boolean {
  return means(tag, degree);
}

/** An expression is more than its words: "public debt" is not what "public" is, where the entry has nothing like it. */
function isForeignTo({ start, end, concepts }: Tag, accounts: readonly Account[]): boolean {
  return end - start > 1 && !concepts.some((concept) => accounts.some((own) => own.concepts.has(concept)));
}

/** How many words may stand between a comparison and its figure: "more than about". */
const NEAR = 2;

/** What compares a figure: "only 50 billion", not "the only ones". */
function comparisonsOf({ tokens, lexicon, quantities }: Reading): Range[] {
  const found = lexicon.comparisons.all(tokens);
  return found.filter(({ end }) => quantities.some(({ start }) => start >= end && start - end <= NEAR));
}

/**
 * What any claim may hold, per token, without the small words that say how much or how often.
 * @param plan whether the plan itself is one of them
 */
function generalWords(reading: Reading, plan: boolean): boolean[] {
  const { tokens, tags, lexicon } = reading;
  const tag = endingTag(reading);
  const covered = smallWords(reading, wholeOf(reading));
  const { wh, openers, pronouns, conjunctions, respectively } = lexicon;
  for (const table of [wh, openers, pronouns, conjunctions, respectively]) mark(covered, table.all(tokens));
  if (plan) mark(covered, lexicon.plan.all(tokens));
  mark(
    covered,
    lexicon.units.all(tokens).filter(({ value }) => !isForeign(value)),
  );
  const compared = [...comparisonsOf(reading), ...(tag === undefined ? [] : [tag])];
  mark(covered, compared);
  const isClaim = (tag: Tag): boolean =>
    isSmall(tag, lexicon) && !compared.some(({ start, end }) => tag.start >= start && tag.end <= end);
  for (const { start, end } of tags.filter(isClaim)) covered.fill(false, start, end);
  return covered;
}

export interface Telling {
  /** The entries whose answers confirm the claim. */
  readonly told: readonly Fact[];
  /** Stretches that ask something else. */
  readonly beside: readonly Range[];
  /** By what the answers say, not by what people ask of them. */
  readonly strictly: boolean;
}

/** What no account makes right: that it is done by now, or names that stand for one another the wrong way. */
function contraryWords(
  reading: Reading,
  { told, strictly }: Telling,
  entries: readonly Pick<EntryAccounts, 'named'>[],
): Range[] {
  const done = reading.tags.filter((tag) => means(tag, reading.lexicon.status));
  const ids = new Set(told.map(({ id }) => id));
  const named = strictly ? entries : [];
  return [
    ...done,
    ...named.flatMap((entry) => [...turned(reading, entry.named), ...strangersIn(reading, ids, entry.named)]),
  ];
}

/** The words that are not accounted for when these facts are told, in their order: what leaves a claim without its "Yes". */
export function unaccounted(reading: Reading, telling: Telling, facts: Facts, accounts: Accounts): string[] {
  const { tokens, tags, quantities, lexicon, language } = reading;
  const { told, beside, strictly } = telling;
  const relatives = told.flatMap((fact) => relativesOf(fact, facts));
  const entries = relatives.map(({ id }) => accounts(language, id));
  const own = entries.map((entry) => entry[strictly ? 'said' : 'asked']);
  const covered = generalWords(reading, !strictly || entries.some(({ plan }) => plan));
  const isFigure = ({ start }: Tag): boolean => quantities.some((quantity) => quantity.start === start);
  const isAim = relatives.some(({ aim }) => aim);
  const held = tags.filter(
    (tag) => !isFigure(tag) && (isHeld(tag, lexicon, own, strictly) || (isAim && means(tag, lexicon.aim))),
  );
  mark(covered, [
    ...beside,
    ...saidAside(reading, own),
    ...held,
    ...lexicon.alike.all(tokens).filter(({ value }) => own.some(({ concepts }) => concepts.has(value))),
    ...heldFigures(reading, relatives, facts, strictly),
    ...rightNames(reading, relatives, facts, strictly),
  ]);
  const flags = (ranges: readonly Range[]): boolean[] => {
    const marked = tokens.map(() => false);
    mark(marked, ranges);
    return marked;
  };
  const strange = flags(tags.filter((tag) => isForeignTo(tag, own)));
  const small = flags(tags.filter((tag) => isSmall(tag, lexicon)));
  const contrary = flags(contraryWords(reading, telling, entries));
  const missing = tokens.filter(({ text }, at) => {
    if (contrary[at]) return true;
    if (covered[at]) return false;
    const words = small[at] ? entries.map(({ said }) => said) : own;
    return strange[at] || !words.some((account) => account.words.has(text));
  });
  return missing.map(({ text }) => text);
}
