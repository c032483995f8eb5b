// Rulings of one kind.
import type { Outcome } from '../answer.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Rule } from '../trace.ts';
import type { Ruling } from './decision.ts';

/** Nothing is told of the facts. */
export function none(rule: Rule, outcome: Outcome, offered: readonly string[] = [], score = 0): Ruling {
  return { rule, outcome, asked: [], offered, score, margin: 0 };
}

export function unstated(rule: Rule, fact: Fact, score: number): Ruling {
  return { ...none(rule, 'unstated', [], score), asked: [{ fact }] };
}
