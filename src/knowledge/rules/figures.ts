// Figures are written once, in facts.yaml: stated ones as they are, derived ones as a computation.
import { parseComputation, unitNameIn } from '../../core/knowledge/figure.ts';
import { statedFigures } from '../figures.ts';
import type { FactRows, Header } from '../sources.ts';
import type { Rule } from './rule.ts';

function fault(kind: FactRows[string]['kind'], text: string, units: Header['units']): string | undefined {
  switch (kind) {
    case 'stated': {
      const unit = unitNameIn(text);
      if (unit === undefined) return `"${text}" is not a figure. Write it like "200 billion EUR" or "4 sites".`;
      if (Object.hasOwn(units, unit)) return undefined;
      return `"${unit}" is none of the units above. Use one of: ${Object.keys(units).join(', ')}; or add it there.`;
    }
    case 'derived':
      if (parseComputation(text) !== undefined) return undefined;
      return `"${text}" is not a computation. Write it like "cost / count".`;
    case 'combined':
    case 'unstated':
      return 'only stated and derived facts have figures. Delete this line.';
  }
}

export const figuresAreFigures: Rule = ({ facts, header }) =>
  Object.entries(facts.value).flatMap(([id, { kind, figures = {} }]) =>
    Object.entries(figures).flatMap(([name, text]) => {
      const wrong = fault(kind, text, header.value.units);
      const path = [id, 'figures', name];
      return wrong === undefined ? [] : [facts.document.problem(path, `${path.join('.')}: ${wrong}`)];
    }),
  );

export const derivedFactsAreComputed: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, { kind, figures = {} }]) =>
    kind !== 'derived' || Object.keys(figures).length > 0
      ? []
      : [
          facts.document.problem(
            [id],
            `${id}: a derived fact is computed, and this one has no computation. Add a line like "figures: { ${id}: cost / count }".`,
            'key',
          ),
        ],
  );

export const computationsUseStatedFigures: Rule = ({ facts }) => {
  const stated = statedFigures(facts.value);
  return Object.entries(facts.value).flatMap(([id, { kind, figures = {} }]) => {
    if (kind !== 'derived') return [];
    return Object.entries(figures).flatMap(([name, text]) => {
      const unknown = (parseComputation(text) ?? []).filter((input) => !stated.includes(input));
      return unknown.map((input) => {
        const message = `${id}.figures.${name}: "${input}" is not a stated figure. Use one of: ${stated.join(', ')}.`;
        return facts.document.problem([id, 'figures', name], message);
      });
    });
  });
};

export const figureNamesAreUnique: Rule = ({ facts }) => {
  const owners = new Map<string, string>();
  return Object.entries(facts.value).flatMap(([id, fact]) =>
    Object.keys(fact.figures ?? {}).flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? id);
      if (owner === undefined) return [];
      const message = `${id}.figures.${name}: ${owner} has a figure of this name. Give this one another.`;
      return [facts.document.problem([id, 'figures', name], message, 'key')];
    }),
  );
};
