// Figures are written once, in facts.yaml: stated ones as they are, derived ones as a computation.
import { parseComputation, parseFigure } from '../../core/figure.ts';
import type { Rule } from './rule.ts';

export const figuresAreFigures: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, fact]) =>
    Object.entries(fact.figures ?? {}).flatMap(([name, text]) => {
      const path = [id, 'figures', name];
      if (fact.kind === 'stated' && parseFigure(text) === undefined) {
        return [facts.document.problem(path, `${path.join('.')}: "${text}" is not a figure. Write it like "200 billion EUR" or "4 sites".`)];
      }
      if (fact.kind === 'derived' && parseComputation(text) === undefined) {
        return [facts.document.problem(path, `${path.join('.')}: "${text}" is not a computation. Write it like "giga_budget / giga_count".`)];
      }
      if (fact.kind === 'unstated' || fact.kind === 'combined') {
        return [facts.document.problem(path, `${path.join('.')}: only stated and derived facts have figures. Delete this line.`)];
      }
      return [];
    }),
  );

export const computationsUseStatedFigures: Rule = ({ facts }) => {
  const stated = new Set(
    Object.values(facts.value).flatMap((fact) => (fact.kind === 'stated' ? Object.keys(fact.figures ?? {}) : [])),
  );
  return Object.entries(facts.value).flatMap(([id, fact]) =>
    fact.kind !== 'derived'
      ? []
      : Object.entries(fact.figures ?? {}).flatMap(([name, text]) =>
          (parseComputation(text) ?? [])
            .filter((input) => !stated.has(input))
            .map((input) =>
              facts.document.problem(['' + id, 'figures', name], `${id}.figures.${name}: "${input}" is not a stated figure. Use one of: ${[...stated].join(', ')}.`),
            ),
        ),
  );
};

export const figureNamesAreUnique: Rule = ({ facts }) => {
  const owners = new Map<string, string>();
  return Object.entries(facts.value).flatMap(([id, fact]) =>
    Object.keys(fact.figures ?? {}).flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? id);
      if (owner === undefined) return [];
      return [facts.document.problem([id, 'figures', name], `${id}.figures.${name}: ${owner} has a figure of this name. Give this one another.`, 'key')];
    }),
  );
};
