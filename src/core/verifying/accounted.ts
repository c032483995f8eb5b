// Whether every word of a claim is accounted for by what the facts say: only then is it confirmed.
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import { isComparable } from '../knowledge/figure.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { claimsIn } from '../reading/names.ts';
import type { Quantity } from '../reading/quantity.ts';
import { type Range, type Reading, read } from '../reading/reading.ts';
import { mark } from '../reading/slots.ts';
import type { PhraseTable } from '../text/phrase-table.ts';
import { claimOf } from './claimed-figure.ts';
import { headline } from './fact-figures.ts';
import { holds } from './holds.ts';

/** The words with which people ask for an entry, in one language. */
export type Accounts = (language: Language, id: string) => ReadonlySet<string>;

/** A curated question may hold wrong figures: they account for none. */
function wordsBesideFigures({ tokens, quantities }: Reading): string[] {
  const figures = tokens.map(({ kind }) => kind === 'number');
  mark(figures, quantities);
  return tokens.filter((_, at) => !figures[at]).map(({ text }) => text);
}

/** Read on first use: most questions confirm nothing. */
export function createAccounts({ languages }: Knowledge, lexicons: ReadonlyMap<Language, Lexicon>): Accounts {
  const known = new Map<string, ReadonlySet<string>>();
  const wordsOf = (language: Language, id: string): ReadonlySet<string> => {
    const lexicon = lexicons.get(language);
    const wording = languages[language]?.wordings[id];
    if (lexicon === undefined || wording === undefined) return new Set();
    const texts = [wording.title, wording.answer, ...wording.questions];
    return new Set(texts.flatMap((text) => wordsBesideFigures(read(text, language, lexicon))));
  };
  return (language, id) => {
    const key = `${language}/${id}`;
    const words = known.get(key) ?? wordsOf(language, id);
    known.set(key, words);
    return words;
  };
}

/** What any claim may hold: question words, units, hedges, pronouns, the plan. */
function general({
  wh,
  openers,
  tags,
  comparisons,
  partOf,
  units,
  pronouns,
  plan,
  conjunctions,
}: Lexicon): PhraseTable<unknown>[] {
  return [wh, openers, tags, comparisons, partOf, units, pronouns, plan, conjunctions];
}

/** The facts whose words account for a claim about this one: what it is computed of, what it combines. */
function relativesOf(fact: Fact, facts: Facts): Fact[] {
  return [fact.id, ...fact.inputs, ...fact.facts].flatMap((id) => facts[id] ?? []);
}

/** Right names of what is told, or of what is told of the same subject: "announced in Paris by von der Leyen". */
function rightNames(reading: Reading, told: readonly Fact[], facts: Facts): Range[] {
  const subjects = new Set(told.map(subjectOf));
  const ids = new Set(told.map(({ id }) => id));
  return claimsIn(reading).flatMap(({ fact, right, start }) => {
    const own = ids.has(fact) || subjects.has(subjectOf(facts[fact]));
    const found = own && right ? reading.lexicon.names.at(reading.tokens, start) : undefined;
    return found === undefined ? [] : [found];
  });
}

function holdsOf(quantity: Quantity, { figure }: Fact): boolean {
  return (
    figure !== undefined &&
    (quantity.unit === undefined || isComparable(quantity.unit, figure.unit)) &&
    holds({ ...quantity, value: claimOf(quantity, figure) }, figure)
  );
}

/** The figures that these facts hold; the plan's own amount beside them, where nothing is compared with it: another fact's is a claim of its own. */
function heldFigures({ quantities }: Reading, told: readonly Fact[], facts: Facts): Range[] {
  const whole = headline(facts);
  return quantities.filter(
    (quantity) =>
      told.some((fact) => holdsOf(quantity, fact)) ||
      (quantity.comparison === undefined && whole !== undefined && holdsOf(quantity, whole)),
  );
}

/**
 * Whether every word is accounted for when these facts are told.
 * @param beside stretches that ask something else
 * @param told the entries whose answers confirm the claim
 */
export function isAccounted(
  reading: Reading,
  beside: readonly Range[],
  told: readonly Fact[],
  facts: Facts,
  accounts: Accounts,
): boolean {
  const { tokens, lexicon, language, courtesy } = reading;
  const covered = tokens.map(
    ({ kind, text }, at) => kind === 'mark' || courtesy[at] === true || lexicon.functionWords.has(text),
  );
  for (const table of general(lexicon)) mark(covered, table.all(tokens));
  const relatives = told.flatMap((fact) => relativesOf(fact, facts));
  mark(covered, [...beside, ...heldFigures(reading, relatives, facts), ...rightNames(reading, relatives, facts)]);
  const words = relatives.map(({ id }) => accounts(language, id));
  return tokens.every(({ text }, at) => covered[at] || words.some((own) => own.has(text)));
}
