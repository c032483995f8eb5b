// What the statements make of a claim: whether it is like those that are held, and whether it claims anything.
import type { Text } from './features.ts';
import type { StatementModel } from './model.ts';
import { FORM_WEIGHT, formFeatures, STATEMENT_WEIGHT, statementFeatures } from './statement-features.ts';
import { vectorOf } from './weighting.ts';

function margin(
  model: StatementModel,
  groups: readonly number[][],
  weights: readonly number[],
  of: 'truth' | 'form',
): number {
  const { features, values } = vectorOf(model, groups, weights);
  const machine = model[of];
  let sum = model.bias[of];
  for (let at = 0; at < features.length; at++)
    sum += (machine[features[at] as number] as number) * (values[at] as number);
  return sum;
}

/** How far it is held of each of these entries rather than not: about 1 for a statement that is, −1 for one that isn't. */
export function truthsOf(model: StatementModel, text: Text, entries: readonly string[]): number[] {
  const form = formFeatures(text);
  return entries.map((entry) => margin(model, statementFeatures(form, entry), STATEMENT_WEIGHT, 'truth'));
}

/** How far it states something: about 1 for a statement, −1 for an open question or a mere topic. */
export function formOf(model: StatementModel, text: Text): number {
  return margin(model, formFeatures(text), FORM_WEIGHT, 'form');
}
