import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/knowledge/figure.ts';
import type { Quantity } from '../../../src/core/reading/quantity.ts';
import { holds } from '../../../src/core/verifying/holds.ts';
import { unitNamed } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

describe('holds', () => {
  const truth: Figure = { value: 200e9, unit: unitNamed('EUR') };
  it('compares as it is said', () => {
    expect(
      failuresOf<[Quantity['comparison'] | 'exactly', number, boolean]>(
        [
          ['exactly', 200e9, true],
          ['exactly', 201e9, true],
          ['exactly', 202e9, false],
          ['over', 100e9, true],
          ['over', 200e9, false],
          ['under', 250e9, true],
          ['under', 200e9, false],
          ['at_least', 200e9, true],
          ['at_least', 201e9, false],
          ['at_most', 200e9, true],
          ['at_most', 199e9, false],
          ['about', 215e9, true],
          ['about', 230e9, false],
          ['nearly', 195e9, true],
          ['nearly', 150e9, false],
          ['only', 200e9, true],
          ['only', 100e9, false],
        ],
        ([comparison, value, right]) => {
          expect(
            holds({ value, ...(comparison === 'exactly' || comparison === undefined ? {} : { comparison }) }, truth),
          ).toBe(right);
        },
      ),
    ).toEqual([]);
  });
});
