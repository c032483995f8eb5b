import { expect, test } from 'vitest';
import { pair, parseGrades } from './paired.ts';

test('counts what is won and lost, question by question', () => {
  const before = { a: 'right', b: 'wrong', c: 'missed', d: 'right', gone: 'right' } as const;
  const now = { a: 'right', b: 'right', c: 'wrong', d: 'missed', fresh: 'right' } as const;
  expect(pair(before, now)).toEqual({ won: ['b'], lost: ['d'], wronged: ['c'], mended: ['b'], apart: 2 });
});

test('refuses what holds no grades', () => {
  expect(parseGrades('{"a":"right"}')).toEqual({ a: 'right' });
  expect(() => parseGrades('{"a":"good"}')).toThrow();
});
