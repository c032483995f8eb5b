// A full matrix to one of whole numbers without its zeros.
import type { Matrix } from './model.ts';

/** Whole numbers up to this: a quarter of the size of 32-bit weights, and no answer on the dev questions changes. */
const STEPS = 127;

/** @param weights rows of `width` numbers, end to end */
export function compressed(weights: Float32Array, width: number): Matrix {
  const scales = new Float32Array(weights.length / width);
  const starts = new Uint32Array(scales.length + 1);
  const columns: number[] = [];
  const steps: number[] = [];
  for (let row = 0; row < scales.length; row++) {
    const own = weights.subarray(row * width, (row + 1) * width);
    let most = 0;
    for (let column = 0; column < width; column++) most = Math.max(most, Math.abs(own[column] as number));
    for (let column = 0; column < width; column++) {
      const step = Math.round((STEPS * (own[column] as number)) / most);
      // Nor is it a number where all are zeros.
      if (!step) continue;
      columns.push(column);
      steps.push(step);
    }
    scales[row] = most / STEPS;
    starts[row + 1] = columns.length;
  }
  return { starts, columns: new Uint16Array(columns), weights: new Int8Array(steps), scales };
}
