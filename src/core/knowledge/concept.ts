// What words mean, in no language.
import type { UnitKind } from './figure.ts';

/** The content of concepts.yaml. */
export interface Concepts {
  /** Every concept, with what it stands for. */
  readonly concepts: Readonly<Record<string, string>>;
  /** Those whose words say nothing of what is asked. */
  readonly talk: readonly string[];
  /** Those whose words say the same: in a claim one may stand for another. */
  readonly synonyms: readonly string[];
  /** Those whose words mean much the same: beside a right figure one may stand for another. */
  readonly kindred: readonly string[];
  /** Those whose words say how much or how often: they are claims, however small ("all", "already"). */
  readonly degree: readonly string[];
  /** Those that say that something is done: never held by a plan. */
  readonly status: readonly string[];
  /** Those that speak of an aim. */
  readonly aim: readonly string[];
  /** Those that judge: "a waste". */
  readonly opinion: readonly string[];
  /** Those that ask for a reason: "why". */
  readonly reason: readonly string[];
  /** Those that leave something out: "without". */
  readonly exclusion: readonly string[];
  /** What a figure speaks of, by the kind of its unit; a number without a unit is as a count. */
  readonly figures: Readonly<Record<UnitKind, readonly string[]>>;
}

/** Per concept, its words in one language: "competit*" is every word that begins so, several words are an expression. */
export type ConceptWords = Readonly<Record<string, readonly string[]>>;
