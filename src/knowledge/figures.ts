// Which figures an entry may name: its own, those it is computed from, those of the facts it combines.
import { parseComputation } from '../core/knowledge/figure.ts';
import type { FactRows } from './sources.ts';

type FactRow = FactRows[string];

/** The entry itself and the facts it combines. */
function entriesTelling(facts: FactRows, id: string): FactRow[] {
  const own = (name: string): FactRow[] => (Object.hasOwn(facts, name) ? [facts[name] as FactRow] : []);
  const told = own(id);
  return [...told, ...told.flatMap((fact) => (fact.facts ?? []).flatMap(own))];
}

function inputsOf(fact: FactRow): string[] {
  return Object.values(fact.figures ?? {}).flatMap((text) => parseComputation(text) ?? []);
}

export function figureNames(facts: FactRows, id: string): string[] {
  const names = entriesTelling(facts, id).flatMap((fact) => [...Object.keys(fact.figures ?? {}), ...inputsOf(fact)]);
  return [...new Set(names)];
}

export function statedFigures(facts: FactRows): string[] {
  return Object.values(facts).flatMap(({ kind, figures = {} }) => (kind === 'stated' ? Object.keys(figures) : []));
}

/** Whether every computation that the entry tells of can be made; else nobody can say which figures it has. */
export function isComputable(facts: FactRows, id: string): boolean {
  const stated = statedFigures(facts);
  return entriesTelling(facts, id)
    .filter(({ kind }) => kind === 'derived')
    .every((fact) => {
      const texts = Object.values(fact.figures ?? {});
      return (
        texts.length > 0 && texts.every(parseComputation) && inputsOf(fact).every((input) => stated.includes(input))
      );
    });
}
