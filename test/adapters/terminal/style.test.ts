import { expect, test } from 'vitest';
import { paint, styleOf } from '../../../src/adapters/terminal/style.ts';

const PLAIN = { color: false, width: undefined };

test('colours a line that has a tone', () => {
  const color = { color: true, width: undefined };
  expect(paint({ text: 'Source', tone: 'dim' }, color)).toBe('\u001b[2mSource\u001b[0m');
  expect(paint({ text: 'Money', tone: 'strong' }, color)).toBe('\u001b[1mMoney\u001b[0m');
  expect(paint({ text: 'An answer' }, color)).toBe('An answer');
});

test('leaves a tone out where there is no colour', () => {
  expect(paint({ text: 'Source', tone: 'dim' }, PLAIN)).toBe('Source');
});

test('wraps at words and keeps the indent', () => {
  expect(paint({ text: '  one two three four' }, { color: false, width: 10 })).toBe('  one two\n  three\n  four');
});

test('wraps a list below its column, where that leaves room, else a step in', () => {
  const text = '  total    The total amount of it all';
  expect(paint({ text }, { color: false, width: 26 })).toBe(
    '  total    The total\n           amount of it\n           all',
  );
  expect(paint({ text }, { color: false, width: 25 })).toBe('  total    The total\n    amount of it all');
  expect(paint({ text: '  A long title  25%  computed' }, { color: false, width: 20 })).toBe(
    '  A long title  25%\n    computed',
  );
});

test('wraps as far in as a line says', () => {
  expect(paint({ text: '✗ one two three', hang: 2 }, { color: false, width: 9 })).toBe('✗ one two\n  three');
});

test('marks a wrapped line where it is marked, indent or not', () => {
  const marks = [{ start: 6, end: 13, tone: 'wrong' as const }];
  const rows = '  one \u001b[31mtwo\u001b[0m\n  \u001b[31mthr\u001b[0mee';
  expect(paint({ text: '  one two three', marks }, { color: true, width: 10 })).toBe(rows);
});

test('a terminal that knows its columns wraps, and has colour, as nothing else has unless it is wanted', () => {
  expect(styleOf({ isTTY: true, columns: 40 }, 'auto')).toEqual({ color: true, width: 40 });
  expect(styleOf({ isTTY: true, columns: 0 }, 'never')).toEqual({ color: false, width: undefined });
  expect(styleOf({ columns: 40 }, 'auto')).toEqual({ color: false, width: undefined });
  expect(styleOf({}, 'always')).toEqual({ color: true, width: undefined });
});

test('colours each row of a wrapped line', () => {
  expect(paint({ text: 'one two', tone: 'dim' }, { color: true, width: 4 })).toBe(
    '\u001b[2mone\u001b[0m\n\u001b[2mtwo\u001b[0m',
  );
});

test('neither parts what a no-break space joins nor cuts a long word', () => {
  expect(paint({ text: 'in 200\u00a0billion euros' }, { color: false, width: 8 })).toBe('in\n200\u00a0billion\neuros');
  expect(paint({ text: 'gigafactories' }, { color: false, width: 4 })).toBe('gigafactories');
});
