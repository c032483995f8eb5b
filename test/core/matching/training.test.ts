import { describe, expect, it } from 'vitest';
import { numberOf } from '../../../src/core/matching/model.ts';
import { train } from '../../../src/core/matching/training.ts';
import { EXAMPLES } from '../../support/corpus.ts';

const model = train(EXAMPLES, { en: ['extra', 'plan'] });

describe('train', () => {
  it('sorts entries and languages', () => {
    expect([model.entries, model.languages]).toEqual([
      ['chips', 'out:food', 'place', 'total'],
      ['en', 'fr'],
    ]);
  });

  it('gives the same model for the same examples', () => {
    expect(train(EXAMPLES, { en: ['extra', 'plan'] })).toEqual(model);
  });

  it('counts every word, and knows the extra ones', () => {
    expect([
      model.vocabulary['en']?.['chips'],
      model.vocabulary['en']?.['plan'],
      model.vocabulary['en']?.['extra'],
      model.vocabulary['en']?.['nobody'],
    ]).toEqual([3, 4, 1, undefined]);
  });

  it('holds a whole number of small steps for each feature and entry, without the zeros', () => {
    const { starts, columns, weights, scales } = model;
    const features = model.idf.length;
    expect([scales.length, starts.length, starts[0]]).toEqual([features, features + 1, 0]);
    expect([columns.length, weights.length]).toEqual([starts.at(-1), starts.at(-1)]);
    expect(Math.max(...columns)).toBeLessThan(model.entries.length);
    expect(model.languageWeights.length).toBe(features * model.languages.length);
    const rows = Array.from(scales, (_, feature) => weights.subarray(starts[feature], starts[feature + 1]));
    const steps = rows.map((row) => row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0));
    expect(new Set(steps)).toEqual(new Set([127]));
    expect(weights.includes(0)).toBe(false);
  });

  it('finds every feature by its hash, and leaves room for misses', () => {
    const numbers = Array.from(model.numbers).filter((number) => number !== -1);
    expect(numbers.length).toBe(model.idf.length);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(model.hashes.length).toBeGreaterThanOrEqual(2 * numbers.length);
    for (const [slot, number] of model.numbers.entries()) {
      if (number !== -1) expect(numberOf(model, model.hashes[slot] ?? 0)).toBe(number);
    }
  });

  it('weighs what is rare more, and what nobody said most', () => {
    expect(Math.min(...model.idf)).toBeGreaterThanOrEqual(1);
    expect(model.unknownIdf).toBeGreaterThan(Math.max(...model.idf));
  });

  it('learns from one entry alone', () => {
    const single = train(EXAMPLES.filter(({ entry }) => entry === 'chips'));
    expect(single.entries).toEqual(['chips']);
    expect([...single.bias].every(Number.isFinite)).toBe(true);
  });
});
