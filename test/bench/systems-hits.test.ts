// From ranked phrasings to labels.
import { describe, expect, it } from 'vitest';
import { type Hit, ranked, voted } from '../../bench/systems/hits.ts';

const hits = (...pairs: readonly [string, number][]): Hit[] => pairs.map(([label, score]) => ({ label, score }));

describe('the best hit decides', () => {
  it('gives each label once, with its best score, three at most', () => {
    expect(ranked(hits(['a', 9], ['a', 8], ['b', 7], ['c', 6], ['b', 5], ['d', 4]))).toEqual([
      { label: 'a', confidence: 9 },
      { label: 'b', confidence: 7 },
      { label: 'c', confidence: 6 },
    ]);
  });

  it('leaves out hits without any nearness', () => {
    expect(ranked(hits(['a', 0], ['b', 0]))).toEqual([]);
  });
});

describe('the hits vote', () => {
  it('adds what speaks for a label, so that two near ones beat a nearer one', () => {
    expect(voted(hits(['a', 5], ['b', 4], ['b', 3], ['c', 1]))).toEqual([
      { label: 'b', confidence: 7 },
      { label: 'a', confidence: 5 },
      { label: 'c', confidence: 1 },
    ]);
  });

  it('gives three labels at most, and none for hits without nearness', () => {
    expect(voted(hits(['a', 1], ['b', 2], ['c', 3], ['d', 4])).map(({ label }) => label)).toEqual(['d', 'c', 'b']);
    expect(voted(hits(['a', 0]))).toEqual([]);
  });
});
