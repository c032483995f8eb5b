// The middle of each entry's rows, added to its machine.
import type { Machines, Range, TrainingSet } from './svm.ts';

/** How much of the entry's centroid is added. Dev ("npm run eval"), right of 1,702: 0.25 1,556; 0.5 1,562; 1 1,558. */
const CENTROID = 0.5;

/** Per entry of the range, its rows in their order. */
function rowsByEntry({ labels }: TrainingSet, { first, end }: Range): number[][] {
  const own: number[][] = Array.from({ length: end - first }, () => []);
  for (const [row, label] of labels.entries()) own[label - first]?.push(row);
  return own;
}

/** Adds to the weights of each entry of the range a vector of half the length of a row, towards the middle of the entry's rows. */
export function addCentroids({ weights, bias }: Machines, set: TrainingSet, range: Range): void {
  const { starts, features, values } = set.rows;
  const sum = new Float32Array(set.features);
  for (const [machine, own] of rowsByEntry(set, range).entries()) {
    let square = 0;
    for (const row of own)
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        const [feature, value] = [features[at] as number, values[at] as number];
        const before = sum[feature] as number;
        square += value * (2 * before + value);
        sum[feature] = before + value;
      }
    const factor = CENTROID / Math.sqrt(square);
    for (const row of own)
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        const feature = features[at] as number;
        const place = feature * bias.length + machine;
        weights[place] = (weights[place] as number) + factor * (sum[feature] as number);
        sum[feature] = 0;
      }
  }
}
