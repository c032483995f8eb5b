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
    const { full, starts, columns, weights, scales } = model;
    const features = model.idf.length;
    const [width, first] = [model.entries.length, full.length / model.entries.length];
    expect([scales.length, starts.length, starts[0]]).toEqual([features, features - first + 1, 0]);
    expect([columns.length, weights.length]).toEqual([starts.at(-1), starts.at(-1)]);
    expect(Math.max(...columns)).toBeLessThan(model.entries.length);
    expect(model.languageWeights.length).toBe(features * model.languages.length);
    const rows = Array.from(scales, (_, feature) =>
      feature < first
        ? full.subarray(feature * width, (feature + 1) * width)
        : weights.subarray(starts[feature - first], starts[feature - first + 1]),
    );
    const steps = rows.map((row) => row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0));
    expect(new Set(steps)).toEqual(new Set([127]));
    expect(weights.includes(0)).toBe(false);
  });

  it('finds every feature by its hash, and leaves room for misses', () => {
    const slots = Array.from({ length: model.slots.length / 2 }, (_, at) => model.slots.slice(2 * at, 2 * at + 2));
    const numbers = slots.flatMap(([, number = -1]) => (number === -1 ? [] : [number]));
    expect(numbers.length).toBe(model.idf.length);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(slots.length).toBeGreaterThanOrEqual(2 * numbers.length);
    for (const [hash = 0, number] of slots) if (number !== -1) expect(numberOf(model, hash)).toBe(number);
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
