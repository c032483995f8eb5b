import { expect, test } from 'vitest';
import type { Example } from '../../src/core/matching/training.ts';
import { leaveOut } from '../../src/knowledge/left-out.ts';

const FOLDS = 5;

function example(entry: string, text: string): Example {
  return { entry, language: 'en', words: text.split(' ') };
}

/** Entries of two examples each, which have a word in common that no other entry has. */
const PAIRS = Array.from('bcdfghjklmnpqrstvwxz').flatMap((letter) => {
  const own = `${letter}a${letter}e${letter}`;
  return [example(own, `where is the ${own}`), example(own, `${own} in short`)];
});

test('leaves of each entry a share in every training: of two examples one finds the other', () => {
  const found = leaveOut(PAIRS, FOLDS);
  expect(found).toEqual(PAIRS.map(({ entry }) => ({ taken: entry, lead: 0 })));
});

test('gives what is unlike the rest of its entry to the one it is like, by its lead', () => {
  const strays = [example('bab', 'what is a cacec like'), example('bab', 'which daded is the daded')];
  const found = leaveOut([...PAIRS, ...strays], FOLDS).slice(PAIRS.length);
  expect(found.map(({ taken }) => taken)).toEqual(['cacec', 'daded']);
  for (const { lead } of found) expect(lead).toBeGreaterThan(0);
});

test('gives the only example of an entry to another', () => {
  const alone = example('alone', 'in short a bab');
  const { taken, lead } = leaveOut([alone, ...PAIRS], FOLDS)[0] as ReturnType<typeof leaveOut>[number];
  expect(taken).not.toBe('alone');
  expect(lead).toBeGreaterThan(0);
});

test('tells of each training, and finds the same each time', () => {
  const told: number[] = [];
  const first = leaveOut(PAIRS, FOLDS, (count) => told.push(count));
  expect(told).toEqual([1, 2, 3, 4, 5]);
  expect(leaveOut(PAIRS, FOLDS)).toEqual(first);
});
