// The table of one size.
import { describe, expect, it } from 'vitest';
import { speedTable } from '../../bench/speed/main.ts';

const times = (median: number) => ({ median, p99: 4 * median, perSecond: 1e6 / median, questions: 2000 });
const label = {
  date: '2026-01-01T00:00:00Z',
  node: 'v20',
  machine: '1 × x',
  commit: 'c',
  seeds: {},
  version: '1',
  settings: '',
};
const RESULT = {
  phrasings: 1500,
  set: 'a set',
  systems: [
    {
      ...label,
      name: 'base',
      train: 5,
      load: 2,
      saved: 2_500_000,
      memory: 1e6,
      clean: times(600),
      mistyped: times(500),
    },
    { ...label, name: 'quick', train: 50, load: 1, saved: 1e6, memory: 3e6, clean: times(2), mistyped: times(4) },
    { ...label, name: 'slow', why: 'train: not within 10 min' },
  ],
};

/** The cells of the lines that begin with the name. */
function cells(table: string, name: string): string[][] {
  const lines = table.split('\n').filter((line) => line.startsWith(`  ${name} `));
  return lines.map((line) => line.trim().split(/ {2,}/));
}

describe('the table of a size', () => {
  const table = speedTable(RESULT, 'base');

  it('names the size and the set', () => {
    expect(table).toContain('At 1 500 phrasings (a set)');
  });

  it('gives training, what is saved, loading, memory and the number of questions', () => {
    expect(cells(table, 'base')[0]).toEqual(['base', '5.00', '2.50', '2.00', '1.00', '2000']);
  });

  it('takes the ratios to the base, clean and mistyped apart', () => {
    expect(cells(table, 'quick')[1]).toEqual([
      'quick',
      '2.00',
      '8.00',
      '500 000',
      '300 ×',
      '4.00',
      '16.0',
      '250 000',
      '125 ×',
    ]);
  });

  it('leaves a dash for what was not reached, and says why', () => {
    expect(cells(table, 'slow')[0]?.slice(1)).toEqual(['–', '–', '–', '–', '–']);
    expect(table).toContain('slow: train: not within 10 min');
  });

  it('gives no ratios where the base was not measured', () => {
    expect(speedTable(RESULT, 'nobody')).not.toContain('×');
  });
});
