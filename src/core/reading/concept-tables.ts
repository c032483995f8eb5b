// What the words of concepts are recognised as: subjects, aspects, names, the plan, question words.

import { type Concepts, type ConceptWords, type NameLists, wordsOfConcepts } from '../knowledge/concept.ts';
import type { Facts } from '../knowledge/fact.ts';
import { type PhraseTable, phraseLists, phraseSet } from '../text/phrase-table.ts';
import { wordsOf } from '../text/tokenize.ts';
import { type NameClaim, nameTable } from './name-table.ts';

export interface ConceptTables {
  readonly subjects: PhraseTable<string>;
  readonly aspects: PhraseTable<string>;
  /** Every fact that has a claim on the name. */
  readonly names: PhraseTable<readonly NameClaim[]>;
  readonly plan: PhraseTable<true>;
  readonly planParts: PhraseTable<true>;
  readonly otherPlans: PhraseTable<true>;
  readonly elsewhere: PhraseTable<true>;
  /** Question words. */
  readonly wh: PhraseTable<true>;
  readonly notFigures: ReadonlySet<string>;
  /** Words of pointers that say the same, each with its concept. */
  readonly alike: PhraseTable<string>;
  /** The words of concepts that say more than what they could stand for. */
  readonly particularWords: PhraseTable<string>;
  /** The same lists as curators write them. */
  readonly written: WrittenLists;
}

export interface WrittenLists {
  readonly subjects: Readonly<Record<string, readonly string[]>>;
  readonly names: Readonly<Record<string, NameLists>>;
  readonly plan: readonly string[];
}

type Words = (ids: readonly string[]) => string[];

function listsOf(lists: Concepts['subjects'], words: Words): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([name, ids]) => [name, words(ids)]));
}

function namesOf(names: Concepts['names'], words: Words): Record<string, NameLists> {
  return Object.fromEntries(
    Object.entries(names).map(([fact, { right, wrong }]) => [fact, { right: words(right), wrong: words(wrong) }]),
  );
}

/** @param own the words of the concepts in one language */
export function conceptTables(concepts: Concepts, own: ConceptWords, facts: Facts): ConceptTables {
  const words: Words = (ids) => wordsOfConcepts(ids, own);
  const set = (ids: readonly string[]): PhraseTable<true> => phraseSet(words(ids));
  const names = namesOf(concepts.names, words);
  const subjects = listsOf(concepts.subjects, words);
  const plan = words(concepts.plan);
  const alike = concepts.synonyms.filter((id) => concepts.pointers.includes(id));
  return {
    subjects: phraseLists(subjects),
    aspects: phraseLists(listsOf(concepts.aspects, words)),
    names: nameTable(names, facts),
    plan: phraseSet(plan),
    planParts: set(concepts.plan_parts),
    otherPlans: set(concepts.other_plans),
    elsewhere: set(concepts.elsewhere),
    wh: set(concepts.question_words),
    notFigures: new Set(words(concepts.not_figures).flatMap(wordsOf)),
    particularWords: phraseLists(Object.fromEntries(concepts.particular.map((id) => [id, words([id])]))),
    alike: phraseLists(Object.fromEntries(alike.map((id) => [id, words([id])]))),
    written: { subjects, names, plan },
  };
}

/** The words that the ranking goes by: those of every concept that does more than point. */
export function rankedWords({ pointers }: Concepts, own: ConceptWords): ConceptWords {
  return Object.fromEntries(Object.entries(own).filter(([id]) => !pointers.includes(id)));
}
