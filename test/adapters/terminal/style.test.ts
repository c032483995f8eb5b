import { expect, test } from 'vitest';
import { paint } from '../../../src/adapters/terminal/style.ts';

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

test('colours each row of a wrapped line', () => {
  expect(paint({ text: 'one two', tone: 'dim' }, { color: true, width: 4 })).toBe(
    '\u001b[2mone\u001b[0m\n\u001b[2mtwo\u001b[0m',
  );
});

test('neither parts what a no-break space joins nor cuts a long word', () => {
  expect(paint({ text: 'in 200\u00a0billion euros' }, { color: false, width: 8 })).toBe('in\n200\u00a0billion\neuros');
  expect(paint({ text: 'gigafactories' }, { color: false, width: 4 })).toBe('gigafactories');
});
