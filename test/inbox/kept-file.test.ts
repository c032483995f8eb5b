// A file of what a store kept: read as it was written, or every problem told with its place.
import { expect, it } from 'vitest';
import { KeptError, parseKept } from '../../src/inbox/kept-file.ts';
import type { Kept } from '../../src/runtime/kept.ts';
import { miss, rating } from './kept.ts';

function problemsOf(text: string): string[] {
  try {
    parseKept(Buffer.from(text), 'misses.json');
  } catch (error) {
    if (error instanceof KeptError) return error.message.split('\n').slice(1, -1);
    throw error;
  }
  throw new Error('it was read');
}

it('is read as it was written', () => {
  const kept: Kept = {
    version: 1,
    misses: [miss('how many anvils?', { nearest: 'lanes' })],
    ratings: [
      rating(['lanes'], { reason: 'wrong', details: 'says\ntwo "things"' }),
      rating(['bikes'], { rating: 'up' }),
    ],
  };
  expect(parseKept(Buffer.from(JSON.stringify(kept, null, 2)), 'misses.json')).toEqual(kept);
});

it('tells every problem with its line and column', () => {
  const text = `{
  "version": 2,
  "misses": [
    { "platform": "slack", "text": 7, "language": "en", "score": 0.1, "count": 0, "last": "yesterday" }
  ]
}`;
  expect(problemsOf(text)).toEqual([
    'misses.json:2:14 version: This must be 1: files of another version are read by another version of the bot.',
    'misses.json:4:36 misses.0.text: Invalid input: expected string, received number.',
    'misses.json:4:80 misses.0.count: Too small: expected number to be >0.',
    'misses.json:4:91 misses.0.last: This is not a time: write it like "2026-01-31T09:30:00Z".',
    'misses.json:1:1 ratings: This is missing.',
  ]);
});

it.each([
  ['{ "version": 1,', 'misses.json:1:16'],
  ['', 'misses.json:1:1'],
  ['text', 'misses.json:1:1'],
])('says where %j is no JSON', (text, place) => {
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${place} `);
});
