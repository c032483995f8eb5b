// Which features speak for which language.
import { PAIRS } from './features.ts';
import type { Indexed } from './indexing.ts';

/**
 * Log-likelihood of each feature in each language, features × languages, add-one smoothed (multinomial naive Bayes).
 * @param columns the language of each example, from 0
 */
export function languageWeightsOf(
  { starts, features, times, group, width }: Indexed,
  columns: readonly number[],
  languages: number,
): Float32Array {
  const table = new Float32Array(width * languages).fill(1);
  const totals = new Float64Array(languages).fill(width);
  for (const [example, column] of columns.entries()) {
    for (let entry = starts[example] as number; entry < (starts[example + 1] as number); entry++) {
      if (group[features[entry] as number] === PAIRS) continue;
      const at = (features[entry] as number) * languages + column;
      table[at] = (table[at] as number) + (times[entry] as number);
      totals[column] = (totals[column] as number) + (times[entry] as number);
    }
  }
  return table.map((count, entry) => Math.log(count / (totals[entry % languages] as number)));
}
