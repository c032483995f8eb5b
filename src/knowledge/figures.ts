// Which figures an entry may name: its own, those it is computed from, those of the facts it combines.
import { parseComputation } from '../core/figure.ts';
import type { FactRows } from './sources.ts';

export function figureNames(facts: FactRows, id: string): string[] {
  const fact = facts[id];
  if (fact === undefined) return [];
  const own = Object.entries(fact.figures ?? {}).flatMap(([name, text]) => [name, ...(parseComputation(text) ?? [])]);
  const parts = (fact.facts ?? []).flatMap((part) => (part === id ? [] : figureNames(facts, part)));
  return [...new Set([...own, ...parts])];
}
