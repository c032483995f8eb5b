import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readOptions, UsageError } from './options.ts';

function folder(): { readonly blind: string; readonly set: string; readonly unread: string } {
  const root = mkdtempSync(join(tmpdir(), 'evaluation-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const [blind, set] = [join(root, 'blind'), join(root, 'set.jsonl')];
  const unread = join(blind, 'fr.jsonl');
  mkdirSync(blind);
  for (const file of [set, unread]) writeFileSync(file, '');
  return { blind, set, unread };
}

test('asks dev with spelling repair unless told otherwise', () => {
  expect(readOptions([], [folder().blind])).toMatchObject({ repair: true, blind: false, gate: false, file: [] });
});

test('takes several sets and files to write', () => {
  const { blind, set } = folder();
  const options = readOptions(['--file', set, '--file', set, '--json', 'a', '--markdown', 'b', '--no-repair'], [blind]);
  expect(options).toMatchObject({ file: [set, set], json: 'a', markdown: 'b', repair: false });
});

test.each([
  [['--nonsense']],
  [['dev']],
  [['--file']],
  [['--file', 'no-such-file.jsonl']],
  [['--gate', '--freeze']],
  [['--gate', '--blind']],
  [['--freeze', '--no-repair']],
  [['--blind', '--errors']],
  [['--blind', '--save', 'a']],
  [['--half', '3']],
  [['--gate', '--half', '1']],
  [['--fit', '--gate']],
  [['--fit', '--half', '2']],
  [['--gate', '--folds']],
  [['--blind', '--transfer']],
  [['--fit', '--save', 'a']],
  [['--fit', '--json', 'a']],
  [['--against', 'no-such-file.json']],
  [['--claims', '--folds', '--gate']],
  [['--claims', '--save', 'a']],
  [['--yes', '--claims']],
  [['--yes', '--gate']],
  [['--yes', '--blind']],
])('refuses %j', (args) => {
  expect(() => readOptions(args, [folder().blind])).toThrow(UsageError);
});

test('refuses to list a blind set as if it were another', () => {
  const { blind, unread } = folder();
  expect(() => readOptions(['--file', unread], [blind])).toThrow('stays unread');
});
