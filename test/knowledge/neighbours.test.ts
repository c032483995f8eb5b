import { expect, test } from 'vitest';
import { cosine, vectorOf } from '../../src/core/browsing/explain.ts';
import { train } from '../../src/core/matching/training.ts';
import { createLexicons, curatedQuestions, examplesOf } from '../../src/core/reading/examples.ts';
import { openFolder } from '../../src/knowledge/files.ts';
import { parseKnowledge } from '../../src/knowledge/load.ts';
import { nearestOthers } from '../../src/knowledge/neighbours.ts';
import { REAL } from './copy.ts';

/** One curated question in so many: enough to meet every entry, few enough to compare each with each. */
const SAMPLE = 30;

test('finds what comparing each with each finds', () => {
  const knowledge = parseKnowledge(openFolder(REAL));
  const curated = curatedQuestions(knowledge).filter((_, at) => at % SAMPLE === 0);
  const examples = examplesOf(curated, createLexicons(knowledge)).map((example) => ({ ...example, classId: 'one' }));
  const model = train(examples);
  const vectors = examples.map(({ words }) => vectorOf(model, words));
  const found = nearestOthers(vectors);
  expect(vectors.length).toBeGreaterThan(300);
  for (const [row, vector] of vectors.entries()) {
    const similarities = vectors.map((other, at) => (at === row ? -1 : cosine(vector, other)));
    const { index, similarity } = found[row] as (typeof found)[number];
    expect(similarity).toBeCloseTo(Math.max(0, ...similarities), 9);
    if (index !== -1) expect(similarities[index]).toBeCloseTo(similarity, 9);
  }
});

test('gives no neighbour to what has nothing in common with the rest', () => {
  const vectors = [new Map([[1, 1]]), new Map([[2, 1]]), new Map([[2, 1]])];
  expect(nearestOthers(vectors)).toEqual([
    { index: -1, similarity: 0 },
    { index: 2, similarity: 1 },
    { index: 1, similarity: 1 },
  ]);
});
