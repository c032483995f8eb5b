// What a curator decided: remembered without the words of any question, and not lost where two write at once.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  memoryFile,
  readMemory,
  remember,
  withDeclined,
  withDismissed,
  withIgnored,
  withMerged,
  withTakenBack,
} from '../../src/inbox/memory.ts';
import { keyOf } from '../../src/inbox/miss.ts';
import { OperatorError } from '../../src/runtime/operator-error.ts';

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'data');
}

it('is read as it was remembered, and names no question by its words', async () => {
  const folder = dataFolder();
  expect(readMemory(folder)).toEqual({ version: 1, ignored: [], declined: [], merged: {}, dismissed: {} });
  const key = keyOf('Who paints the anvils?', 'en');
  await remember(folder, withIgnored([key, 'b']));
  await remember(folder, withIgnored([key]));
  await remember(folder, withDeclined(['c']));
  await remember(folder, withMerged(['d', 'e'], 'new:f'));
  await remember(folder, withDismissed('lanes', '2026-03-01T09:00:00Z'));
  expect(readMemory(folder)).toEqual({
    version: 1,
    ignored: [key, 'b'],
    declined: ['c'],
    merged: { d: 'new:f', e: 'new:f' },
    dismissed: { lanes: '2026-03-01T09:00:00Z' },
  });
  expect(readFileSync(memoryFile(folder), 'utf8')).not.toMatch(/paints|anvils/u);
  expect(readdirSync(folder)).toEqual(['inbox.json']);
});

it('takes back what was put aside, and nothing else', async () => {
  const folder = dataFolder();
  await remember(folder, withIgnored(['a', 'b']));
  await remember(folder, withMerged(['c', 'd'], 'new:c'));
  await remember(folder, withDismissed('lanes', '2026-03-01T09:00:00Z'));
  await remember(folder, withTakenBack('ignored', ['a', 'c']));
  await remember(folder, withTakenBack('merged', ['d']));
  expect(readMemory(folder)).toMatchObject({
    ignored: ['b'],
    merged: { c: 'new:c' },
    dismissed: { lanes: '2026-03-01T09:00:00Z' },
  });
  await remember(folder, withTakenBack('dismissed', ['lanes']));
  expect(readMemory(folder).dismissed).toEqual({});
});

it('reads what was remembered before ratings could be put aside', async () => {
  const folder = dataFolder();
  await remember(folder, withIgnored(['a']));
  writeFileSync(memoryFile(folder), '{"version": 1, "ignored": ["a"], "declined": [], "merged": {}}');
  expect(readMemory(folder)).toMatchObject({ ignored: ['a'], dismissed: {} });
});

it('loses nothing where many write at once', async () => {
  const folder = dataFolder();
  const keys = Array.from({ length: 20 }, (_, at) => `key-${String(at).padStart(2, '0')}`);
  await Promise.all(keys.map((key) => remember(folder, withIgnored([key]))));
  expect([...readMemory(folder).ignored].sort()).toEqual(keys);
});

it('takes over from one that died while it wrote', async () => {
  const folder = dataFolder();
  await remember(folder, withIgnored(['a']));
  const lock = `${memoryFile(folder)}.lock`;
  writeFileSync(lock, '');
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  await remember(folder, withIgnored(['b']));
  expect(readMemory(folder).ignored).toEqual(['a', 'b']);
  expect(existsSync(lock)).toBe(false);
});

it('says what to do about a file that holds something else, and leaves it', async () => {
  const folder = dataFolder();
  await remember(folder, withIgnored(['a']));
  writeFileSync(memoryFile(folder), '{"version": 7}');
  const message = `${memoryFile(folder)} cannot be read: it is no file of the inbox. It holds what was ignored and merged; move it away, and the inbox begins anew.`;
  expect(() => readMemory(folder)).toThrow(new OperatorError(message));
  await expect(remember(folder, withIgnored(['b']))).rejects.toThrow(message);
  expect(readFileSync(memoryFile(folder), 'utf8')).toBe('{"version": 7}');
});

it('says where it cannot write', async () => {
  const folder = dataFolder();
  writeFileSync(folder, 'a file');
  await expect(remember(folder, withIgnored(['a']))).rejects.toThrow(/inbox\.json\.lock cannot be written: /u);
});
