// A language's word lists, made ready to be found in tokens.

import type { Facts } from '../knowledge/fact.ts';
import { type Unit, type Units, unitOfKind } from '../knowledge/figure.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Comparison, LanguageRules } from '../knowledge/language.ts';
import { fold } from '../text/normalise.ts';
import { PhraseTable, phraseLists, phraseSet } from '../text/phrase-table.ts';
import { wordsOf } from '../text/tokenize.ts';

export interface NameClaim {
  readonly fact: string;
  /** The fact is a place, which stands behind a preposition. */
  readonly place: boolean;
  readonly right: boolean;
}

export interface Lexicon {
  readonly rules: LanguageRules;
  readonly numbers: PhraseTable<number>;
  readonly articles: PhraseTable<number>;
  readonly multipliers: PhraseTable<number>;
  readonly scales: PhraseTable<number>;
  readonly joiners: ReadonlySet<string>;
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
  readonly notFigures: ReadonlySet<string>;
  readonly comparisons: PhraseTable<Comparison>;
  /** "Included in", "part of". */
  readonly partOf: PhraseTable<true>;
  readonly wh: PhraseTable<true>;
  readonly openers: PhraseTable<true>;
  readonly tags: PhraseTable<true>;
  readonly or: PhraseTable<true>;
  readonly between: PhraseTable<true>;
  readonly functionWords: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly conjunctions: PhraseTable<true>;
  readonly followUpOpeners: PhraseTable<true>;
  /** "Really?" */
  readonly doubts: PhraseTable<true>;
  readonly pronouns: PhraseTable<true>;
  readonly courtesy: PhraseTable<true>;
  readonly sms: ReadonlyMap<string, readonly string[]>;
  readonly subjects: PhraseTable<string>;
  readonly aspects: PhraseTable<string>;
  /** Every fact that has a claim on the name. */
  readonly names: PhraseTable<readonly NameClaim[]>;
  readonly plan: PhraseTable<true>;
  readonly planParts: PhraseTable<true>;
  readonly otherPlans: PhraseTable<true>;
  readonly elsewhere: PhraseTable<true>;
}

function table(values: Readonly<Record<string, number>>): PhraseTable<number> {
  return new PhraseTable(Object.entries(values));
}

/** A name without its article, so that "la Chine" and "Chine" are one. */
function bareName(name: string, functionWords: ReadonlySet<string>): string {
  const words = wordsOf(name);
  const first = words.findIndex((word) => !functionWords.has(word));
  return words.slice(Math.max(0, first)).join(' ');
}

function nameTable(
  names: LanguageRules['names'],
  functionWords: ReadonlySet<string>,
  facts: Facts,
): PhraseTable<readonly NameClaim[]> {
  const claims = new Map<string, NameClaim[]>();
  for (const [fact, { right, wrong }] of Object.entries(names)) {
    const place = facts[fact]?.role === 'place';
    for (const [list, isRight] of [
      [right, true],
      [wrong, false],
    ] as const) {
      for (const name of list) {
        const key = bareName(name, functionWords);
        const known = claims.get(key) ?? [];
        if (!known.some((claim) => claim.fact === fact)) claims.set(key, [...known, { fact, place, right: isRight }]);
      }
    }
  }
  return new PhraseTable(claims);
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

/** @param knowledge the plan's units, and its facts */
export function createLexicon(rules: LanguageRules, { units, facts }: Pick<Knowledge, 'units' | 'facts'>): Lexicon {
  const { numbers, questions } = rules;
  return {
    rules,
    numbers: table(numbers.words),
    articles: table(numbers.articles),
    multipliers: table(numbers.multipliers),
    scales: table(numbers.scales),
    joiners: folded(numbers.joiners),
    multiples: table(numbers.multiples),
    fractions: table(numbers.fractions),
    units: unitTable(rules.units, units),
    signs: signsOf(units),
    // The check refuses a plan without them.
    currency: Object.values(units).find(({ main }) => main) as Unit,
    share: unitOfKind('share', units) as Unit,
    multiple: unitOfKind('multiple', units) as Unit,
    notFigures: folded(rules.not_figures),
    comparisons: phraseLists(rules.comparisons),
    partOf: phraseSet(rules.part_of),
    wh: phraseSet(questions.wh),
    openers: phraseSet(questions.openers),
    tags: phraseSet(questions.tags),
    or: phraseSet(questions.or),
    between: phraseSet(questions.between),
    functionWords: folded(rules.function_words),
    placePrepositions: folded(rules.place_prepositions),
    negations: folded(rules.negations),
    conjunctions: phraseSet(rules.conjunctions),
    followUpOpeners: phraseSet(rules.follow_up.openers),
    doubts: phraseSet(rules.follow_up.doubts),
    pronouns: phraseSet(rules.follow_up.pronouns),
    courtesy: phraseSet([...rules.politeness, ...rules.filler]),
    sms: new Map(Object.entries(rules.sms).map(([short, long]) => [short.toLowerCase(), wordsOf(long)])),
    subjects: phraseLists(rules.subjects),
    aspects: phraseLists(rules.aspects),
    names: nameTable(rules.names, folded(rules.function_words), facts),
    plan: phraseSet(rules.plan),
    planParts: phraseSet(rules.plan_parts),
    otherPlans: phraseSet(rules.other_plans),
    elsewhere: phraseSet(rules.elsewhere),
  };
}

function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') words.push(...wordsOf(value));
  else if (Array.isArray(value)) for (const item of value) collect(item, words);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) collect(item, words);
}

/** Every word of the language's lists, so that spelling repair knows them. Text-speak itself is no word to repair towards. */
export function lexiconWords({ figures, sms, nbsp, locale, ...lists }: LanguageRules): string[] {
  const words: string[] = [];
  collect(lists, words);
  collect(Object.values(sms), words);
  for (const keyed of [lists.numbers.words, lists.numbers.multipliers, lists.numbers.scales, lists.numbers.fractions]) {
    collect(Object.keys(keyed), words);
  }
  return words.filter((word) => /^\p{L}/u.test(word));
}
