// Which figures an entry may name: its own, those it is computed from, those of the facts it combines.
import { parseComputation } from '../core/figure.ts';
import type { FactRows } from './sources.ts';

function ownFigures(fact: FactRows[string] | undefined): string[] {
  return Object.entries(fact?.figures ?? {}).flatMap(([name, text]) => [name, ...(parseComputation(text) ?? [])]);
}

export function figureNames(facts: FactRows, id: string): string[] {
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  return [...new Set([...ownFigures(fact), ...(fact?.facts ?? []).flatMap((part) => ownFigures(facts[part]))])];
}
