// A language's word lists, made ready to be found in tokens.

import type { Concepts } from '../knowledge/concept.ts';
import { type Unit, type Units, unitOfKind } from '../knowledge/figure.ts';
import type { Knowledge, LanguageKnowledge } from '../knowledge/knowledge.ts';
import type { Comparison, Language, LanguageRules, Requests } from '../knowledge/language.ts';
import { fold } from '../text/normalise.ts';
import { PhraseTable, phraseLists, phraseSet } from '../text/phrase-table.ts';
import { wordsOf } from '../text/tokenize.ts';
import { type ClaimTables, claimTables } from './claim-tables.ts';
import { type ConceptSets, conceptSets } from './concept-sets.ts';
import { type ConceptTables, conceptTables, rankedWords } from './concept-tables.ts';
import { Tagger } from './tagger.ts';

export type RequestKind = Exclude<keyof Requests, 'into'>;

export interface Lexicon extends ConceptSets, ConceptTables {
  readonly rules: LanguageRules;
  readonly tagger: Tagger;
  readonly concepts: Concepts;
  readonly numbers: PhraseTable<number>;
  readonly articles: PhraseTable<number>;
  readonly multipliers: PhraseTable<number>;
  readonly scales: PhraseTable<number>;
  readonly joiners: ReadonlySet<string>;
  /** "Out of", between a part and its whole. */
  readonly outOf: PhraseTable<true>;
  /** "To", between a multiple and the one. */
  readonly toOne: PhraseTable<true>;
  /** "twice", "three times": how many times one thing is another. */
  readonly multiples: PhraseTable<number>;
  readonly fractions: PhraseTable<number>;
  readonly units: PhraseTable<Unit>;
  /** By what stands for it: "€", "%". */
  readonly signs: ReadonlyMap<string, Unit>;
  /** The units of sums, of shares and of multiples where no word names them. */
  readonly currency: Unit;
  readonly share: Unit;
  readonly multiple: Unit;
  readonly comparisons: PhraseTable<Comparison>;
  /** "Included in", "part of". */
  readonly partOf: PhraseTable<true>;
  /** "On top of". */
  readonly onTopOf: PhraseTable<true>;
  /** "Some of". */
  readonly someOf: PhraseTable<true>;
  /** "Add up to". */
  readonly sumOf: PhraseTable<true>;
  /** "The gap between". */
  readonly gapBetween: PhraseTable<true>;
  /** "Exceeds it by …". */
  readonly differsBy: PhraseTable<true>;
  readonly respectively: PhraseTable<true>;
  readonly openers: PhraseTable<true>;
  readonly tags: PhraseTable<true>;
  readonly or: PhraseTable<true>;
  readonly between: PhraseTable<true>;
  /** "As a nurse, …": how people begin to speak of themselves. */
  readonly firstPerson: PhraseTable<true>;
  /** "Says", "reckons that". */
  readonly reports: PhraseTable<true>;
  readonly introductions: PhraseTable<true>;
  readonly exclusions: PhraseTable<true>;
  /** What a claim needs beside. */
  readonly claims: ClaimTables;
  /** Endings that one word may have: "-s", "-ed", and none. */
  readonly inflections: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly conjunctions: PhraseTable<true>;
  readonly followUpOpeners: PhraseTable<true>;
  /** "Really?" */
  readonly doubts: PhraseTable<true>;
  readonly pronouns: PhraseTable<true>;
  readonly courtesy: PhraseTable<true>;
  readonly requests: PhraseTable<RequestKind>;
  /** "In French": the language that the answer is wanted in. */
  readonly into: PhraseTable<Language>;
  readonly sms: ReadonlyMap<string, readonly string[]>;
}

function table(values: Readonly<Record<string, number>>): PhraseTable<number> {
  return new PhraseTable(Object.entries(values));
}

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(wordsOf));

/** One table of every unit's words. */
function unitTable(words: LanguageRules['units'], units: Units): PhraseTable<Unit> {
  return new PhraseTable(
    Object.values(units).flatMap((unit) => (words[unit.id] ?? []).map((word) => [word, unit] as const)),
  );
}

function signsOf(units: Units): ReadonlyMap<string, Unit> {
  return new Map(Object.values(units).flatMap((unit) => (unit.sign === undefined ? [] : [[fold(unit.sign), unit]])));
}

function numberTables({
  numbers,
}: LanguageRules): Pick<
  Lexicon,
  'numbers' | 'articles' | 'multipliers' | 'scales' | 'joiners' | 'outOf' | 'toOne' | 'multiples' | 'fractions'
> {
  return {
    numbers: table(numbers.words),
    articles: table(numbers.articles),
    multipliers: table(numbers.multipliers),
    scales: table(numbers.scales),
    joiners: folded(numbers.joiners),
    outOf: phraseSet(numbers.out_of),
    toOne: phraseSet(numbers.to_one),
    multiples: table(numbers.multiples),
    fractions: table(numbers.fractions),
  };
}

function relationTables(
  rules: LanguageRules,
): Pick<Lexicon, 'partOf' | 'onTopOf' | 'someOf' | 'sumOf' | 'gapBetween' | 'differsBy' | 'respectively'> {
  return {
    partOf: phraseSet(rules.part_of),
    onTopOf: phraseSet(rules.on_top_of),
    someOf: phraseSet(rules.some_of),
    sumOf: phraseSet(rules.sum_of),
    gapBetween: phraseSet(rules.gap_between),
    differsBy: phraseSet(rules.differs_by),
    respectively: phraseSet(rules.respectively),
  };
}

function questionTables({
  questions,
}: LanguageRules): Pick<
  Lexicon,
  'openers' | 'tags' | 'or' | 'between' | 'firstPerson' | 'reports' | 'introductions' | 'exclusions'
> {
  const { openers, tags, or, between, first_person, reports, introductions, exclusions } = questions;
  return {
    openers: phraseSet(openers),
    tags: phraseSet(tags),
    or: phraseSet(or),
    between: phraseSet(between),
    firstPerson: phraseSet(first_person),
    reports: phraseSet(reports),
    introductions: phraseSet(introductions),
    exclusions: phraseSet(exclusions),
  };
}

/** @param knowledge the plan's units, its facts and its concepts */
export function createLexicon(
  { rules, concepts: words, claims }: Pick<LanguageKnowledge, 'rules' | 'concepts' | 'claims'>,
  { units, facts, concepts }: Pick<Knowledge, 'units' | 'facts' | 'concepts'>,
): Lexicon {
  const { into, ...requests } = rules.requests;
  return {
    rules,
    tagger: new Tagger(rankedWords(concepts, words)),
    concepts,
    ...conceptSets(concepts),
    ...numberTables(rules),
    units: unitTable(rules.units, units),
    signs: signsOf(units),
    // The check refuses a plan without them.
    currency: Object.values(units).find(({ main }) => main) as Unit,
    share: unitOfKind('share', units) as Unit,
    multiple: unitOfKind('multiple', units) as Unit,
    comparisons: phraseLists(rules.comparisons),
    ...relationTables(rules),
    ...questionTables(rules),
    claims: claimTables(claims),
    inflections: new Set(['', ...rules.inflections.map(fold)]),
    functionWords: folded(rules.function_words),
    placePrepositions: folded(rules.place_prepositions),
    negations: folded(rules.negations),
    conjunctions: phraseSet(rules.conjunctions),
    followUpOpeners: phraseSet(rules.follow_up.openers),
    doubts: phraseSet(rules.follow_up.doubts),
    pronouns: phraseSet(rules.follow_up.pronouns),
    courtesy: phraseSet([...rules.politeness, ...rules.filler]),
    requests: phraseLists(requests),
    into: phraseLists(into),
    sms: new Map(Object.entries(rules.sms).map(([short, long]) => [short.toLowerCase(), wordsOf(long)])),
    ...conceptTables(concepts, words, facts),
  };
}
