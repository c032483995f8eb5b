import { describe, expect, it } from 'vitest';
import { slotOf } from '../../../src/core/matching/model.ts';
import { train } from '../../../src/core/matching/training.ts';
import { EXAMPLES } from '../../support/corpus.ts';

const model = train(EXAMPLES, { en: ['extra', 'plan'] });

describe('train', () => {
  it('sorts classes and languages', () => {
    expect([model.classes, model.languages]).toEqual([
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

  it('holds a whole number of small steps for each feature and class, full rows first', () => {
    const { full, starts, columns, weights, scales } = model.matrix;
    const features = model.idf.length;
    const width = model.classes.length;
    const first = full.length / width;
    expect([scales.length, first + starts.length - 1]).toEqual([features, features]);
    expect([columns.length, weights.length]).toEqual([starts.at(-1), starts.at(-1)]);
    expect(Math.max(...columns)).toBeLessThan(width);
    expect(model.languageWeights.length).toBe(features * model.languages.length);
    const rows = Array.from({ length: features }, (_, feature) =>
      feature < first
        ? full.subarray(feature * width, (feature + 1) * width)
        : weights.subarray(starts[feature - first], starts[feature - first + 1]),
    );
    const steps = rows.map((row) => row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0));
    expect(new Set(steps)).toEqual(new Set([127]));
    expect(rows.slice(first).every((row) => row.every((weight) => weight !== 0))).toBe(true);
  });

  it('finds every feature by its hash, and leaves room for misses', () => {
    const rows = Array.from(model.rows).filter((row) => row !== -1);
    expect(rows.length).toBe(model.idf.length);
    expect(new Set(rows).size).toBe(rows.length);
    expect(model.keys.length).toBeGreaterThanOrEqual(2 * rows.length);
    for (const [slot, row] of model.rows.entries()) {
      if (row !== -1) expect(slotOf(model.keys, model.rows, model.keys[slot] ?? 0)).toBe(slot);
    }
  });

  it('weighs what is rare more, and what nobody said most', () => {
    expect(Math.min(...model.idf)).toBeGreaterThanOrEqual(1);
    expect(model.unknownIdf).toBeGreaterThan(Math.max(...model.idf));
  });

  it('learns from one class alone', () => {
    const single = train(EXAMPLES.filter(({ classId }) => classId === 'chips'));
    expect(single.classes).toEqual(['chips']);
    expect([...single.bias].every(Number.isFinite)).toBe(true);
  });
});
