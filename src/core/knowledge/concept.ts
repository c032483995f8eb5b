// What words mean, in no language.
import type { UnitKind } from './figure.ts';

/** What concepts.yaml names concepts for. */
export const PURPOSES = [
  /** Their words say nothing of what is asked. */
  'talk',
  /** Their words say the same: in a claim one may stand for another. */
  'synonyms',
  /** Their words mean much the same: beside a right figure one may stand for another. */
  'kindred',
  /** Their words say how much or how often: they are claims, however small ("all", "already"). */
  'degree',
  /** They say that something is done: never held by a plan. */
  'status',
  /** They speak of an aim. */
  'aim',
  /** They judge: "a waste". */
  'opinion',
  /** They ask for a reason: "why". */
  'reason',
  /** They leave something out: "without". */
  'exclusion',
  /** They say more than what they could stand for: held only of an entry whose answer has one too ("refuses", "students"). */
  'particular',
  /** They speak to whoever answers: a claim about that is none about the plan. */
  'addressed',
] as const;

export type Purpose = (typeof PURPOSES)[number];

/** Concepts by what their words are recognised as, each word as it stands. */
export const RECOGNISED = [
  /** Names of the plan. */
  'plan',
  /** Parts of the plan, whose words other things bear too. */
  'plan_parts',
  /** Names of other plans. */
  'other_plans',
  /** Other things that the plan's words may speak of. */
  'elsewhere',
  /** What opens a question that wants more than yes or no: "how much". */
  'question_words',
  /** In front of or behind these a number is no figure of the plan: "slide 3". */
  'not_figures',
  /** Recognised only: they say nothing to the ranking. */
  'pointers',
] as const;

export type Recognised = (typeof RECOGNISED)[number];

/** Names of a fact, and of what it is taken for: the words, or the concepts that they stand under. */
export interface NameLists {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

type ConceptLists = Readonly<Record<string, readonly string[]>>;

/** The content of concepts.yaml. */
export interface Concepts extends Readonly<Record<Purpose | Recognised, readonly string[]>> {
  /** Per subject and aspect of facts.yaml, the concepts whose words name it. */
  readonly subjects: ConceptLists;
  readonly aspects: ConceptLists;
  /** Per fact that is claimed by names. */
  readonly names: Readonly<Record<string, NameLists>>;
  /** Every concept, with what it stands for. */
  readonly concepts: Readonly<Record<string, string>>;
  /** What a figure speaks of, by the kind of its unit; a number without a unit is as a count. */
  readonly figures: Readonly<Record<UnitKind, readonly string[]>>;
}

/** Per concept, its words in one language: "competit*" is every word that begins so, several words are an expression. */
export type ConceptWords = Readonly<Record<string, readonly string[]>>;

/** The words of these concepts, in their order. */
export function wordsOfConcepts(ids: readonly string[], words: ConceptWords): string[] {
  return ids.flatMap((id) => words[id] ?? []);
}

/** The right names of the facts, as people write them. */
export function factNames({ names }: Concepts, words: ConceptWords): string[] {
  return Object.values(names).flatMap(({ right }) => wordsOfConcepts(right, words));
}
