// Where a text names the plan: not where the words are those of another.
import type { Found } from '../text/phrase-table.ts';
import type { Reading } from './reading.ts';

/** "The Chinese plan" names another, "the plan" within it none. */
export function plansNamed({ tokens, lexicon }: Reading): Found<true>[] {
  const others = lexicon.otherPlans.all(tokens);
  return lexicon.plan
    .all(tokens)
    .filter((hit) => !others.some((other) => hit.start < other.end && other.start <= hit.end));
}
