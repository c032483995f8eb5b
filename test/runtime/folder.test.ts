// A folder that is tried out leaves nothing behind that wasn't there, whether it can be written to or not.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unwritable } from '../../src/runtime/folder.ts';

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => {
  rmSync(place, { recursive: true });
});

test('a folder that was only tried is gone again, with those on its way', () => {
  expect(unwritable(join(place, 'a', 'b'))).toBeUndefined();
  expect(readdirSync(place)).toEqual([]);
});

test('a folder to keep stays, empty', () => {
  expect(unwritable(join(place, 'a', 'b'), true)).toBeUndefined();
  expect(readdirSync(join(place, 'a', 'b'))).toEqual([]);
});

test.each([false, true])(
  'one that cannot be made leaves none of those on its way (kept where it can be: %s)',
  (keep) => {
    expect(unwritable(join(place, 'a', 'x'.repeat(300)), keep)).toContain('ENAMETOOLONG');
    expect(readdirSync(place)).toEqual([]);
  },
);

test('what was there before stays', () => {
  writeFileSync(join(place, 'file'), 'kept');
  expect(unwritable(place)).toBeUndefined();
  expect(unwritable(join(place, 'file', 'inner'))).toContain('ENOTDIR');
  expect(existsSync(join(place, 'file'))).toBe(true);
});
