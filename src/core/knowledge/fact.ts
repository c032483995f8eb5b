// One entry of facts.yaml.
import type { Figure } from './figure.ts';

export type Kind = 'stated' | 'derived' | 'combined' | 'unstated';

/**
 * What the code must know of a plan without knowing its ids: the plan's own amount; what the plan is; who presented it, and where;
 * how it compares with other plans; and what nobody listed.
 */
export const ROLES = ['headline', 'overview', 'presenter', 'place', 'comparison', 'catch_all'] as const;

export type Role = (typeof ROLES)[number];

/** The same in every language. */
export interface Fact {
  readonly id: string;
  readonly kind: Kind;
  /** One entry has each role. */
  readonly role?: Role;
  readonly topic: string;
  /** The paragraphs that state it, from 1; a derived one has its inputs', an unstated one none. */
  readonly paragraphs: readonly number[];
  /** What a follow-up can replace: "and private?" the subject, "as a percentage?" the aspect. The first pair is the fact's own. */
  readonly pairs: readonly (readonly [subject: string, aspect: string])[];
  /** The fact is a name: a question that puts a name forward asks for it, and a right one is confirmed. */
  readonly named: boolean;
  /**
   * A right name of this fact in a yes-or-no question that says nothing else is answered with yes; "several" where the fact lists
   * things, so that "only …" of one of them is wrong.
   */
  readonly affirmed?: 'one' | 'several';
  /** Its wrong names are its contrary, not something else: "admits" where it rejects. */
  readonly opposed?: boolean;
  /** It tells an aim: affirmed only where the plan or an aim is spoken of. */
  readonly aim: boolean;
  /** What is left of the whole without this: "not public" is private. */
  readonly complement?: string;
  /** The count of what its figure may hold for each of, or for all together: the source doesn't say. */
  readonly eachOrAll?: string;
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

/** By id. */
export type Facts = Readonly<Record<string, Fact>>;

const roles = new WeakMap<Facts, ReadonlyMap<Role, Fact>>();

export function ofRole(role: Role, facts: Facts): Fact | undefined {
  const known =
    roles.get(facts) ?? new Map(Object.values(facts).flatMap((fact) => (fact.role ? [[fact.role, fact]] : [])));
  roles.set(facts, known);
  return known.get(role);
}

/** What the fact is first of all about. */
export function subjectOf(fact: Fact | undefined): string | undefined {
  return fact?.pairs[0]?.[0];
}
