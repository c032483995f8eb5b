// Whether what is said of a figure is true of it.
import type { Figure } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';

/** "about 200" and "nearly 200" may miss by a tenth. */
const ABOUT = 0.1;
/** "a third" is 33.333 per cent: equal within half a per cent. */
const EQUAL = 0.005;

/** Whether what is said of the figure is true of it; both in the same unit. */
export function holds({ value, comparison }: Pick<Quantity, 'value' | 'comparison'>, truth: Figure): boolean {
  const miss = Math.abs(truth.value - value);
  switch (comparison) {
    case 'over':
      return truth.value > value;
    case 'under':
      return truth.value < value;
    case 'at_least':
      return truth.value >= value;
    case 'at_most':
      return truth.value <= value;
    case 'about':
    case 'nearly':
      return miss <= ABOUT * truth.value;
    default:
      return miss <= EQUAL * truth.value;
  }
}
