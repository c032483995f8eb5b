// One entry of facts.yaml.
import type { Figure } from './figure.ts';

export type Kind = 'stated' | 'derived' | 'combined' | 'unstated';

/** One entry of facts.yaml, the same in every language. */
export interface Fact {
  readonly id: string;
  readonly kind: Kind;
  readonly topic: string;
  /** The paragraphs that state it, from 1; a derived one has its inputs', an unstated one none. */
  readonly paragraphs: readonly number[];
  /** What a follow-up can replace: "and private?" the subject, "as a percentage?" the aspect. The first pair is the fact's own. */
  readonly pairs: readonly (readonly [subject: string, aspect: string])[];
  /** The fact is a name: a question that puts a name forward asks for it, and a right one is confirmed. */
  readonly named: boolean;
  /** Offered first, before anything is typed. */
  readonly pinned: boolean;
  /** The fact's own figure. */
  readonly figure?: Figure;
  /** What the text may say: a derived fact's own figure and its inputs'. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** The ids a derived figure is computed from; empty for the rest. */
  readonly inputs: readonly string[];
  /** The facts that a combined entry tells. */
  readonly facts: readonly string[];
  readonly related: readonly string[];
}
