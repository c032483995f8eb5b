// Counted features to TF-IDF (Salton, Buckley 1988).
import { GROUP_WEIGHT, GROUPS } from './features.ts';
import type { Indexed } from './indexing.ts';
import type { SparseRows } from './sparse.ts';

/** Per feature, from ln(1 + n) + 1 of the rarest down to 1 of one that every example has. */
export function idfOf({ frequency, starts }: Indexed): Float32Array {
  return Float32Array.from(frequency, (count) => Math.log(starts.length / (1 + count)) + 1);
}

/** The idf of a feature that no example has. */
export function unknownIdfOf({ starts }: Indexed): number {
  return Math.log(starts.length) + 1;
}

/** Each row's values, each group of length one times its weight, the whole of length one. */
export function weighed({ starts, features, times, group, width }: Indexed, idf: Float32Array): SparseRows {
  const values = new Float32Array(features.length);
  const squares = new Float64Array(GROUPS);
  for (let row = 0; row + 1 < starts.length; row++) {
    const first = starts[row] as number;
    const end = starts[row + 1] as number;
    squares.fill(0);
    for (let entry = first; entry < end; entry++) {
      const feature = features[entry] as number;
      const value = (1 + Math.log(times[entry] as number)) * (idf[feature] as number);
      values[entry] = value;
      squares[group[feature] as number] = (squares[group[feature] as number] as number) + value * value;
    }
    const norm = Math.hypot(...GROUP_WEIGHT.map((weight, own) => ((squares[own] as number) > 0 ? weight : 0))) || 1;
    const scales = GROUP_WEIGHT.map((weight, own) => weight / (Math.sqrt(squares[own] as number) * norm));
    for (let entry = first; entry < end; entry++) {
      const own = group[features[entry] as number] as number;
      values[entry] = (values[entry] as number) * (scales[own] as number);
    }
  }
  return { starts, features, values, width };
}
