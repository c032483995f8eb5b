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
] as const;

export type Purpose = (typeof PURPOSES)[number];

/** The content of concepts.yaml. */
export interface Concepts extends Readonly<Record<Purpose, readonly string[]>> {
  /** Every concept, with what it stands for. */
  readonly concepts: Readonly<Record<string, string>>;
  /** What a figure speaks of, by the kind of its unit; a number without a unit is as a count. */
  readonly figures: Readonly<Record<UnitKind, readonly string[]>>;
}

/** Per concept, its words in one language: "competit*" is every word that begins so, several words are an expression. */
export type ConceptWords = Readonly<Record<string, readonly string[]>>;
