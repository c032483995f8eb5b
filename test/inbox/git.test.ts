// What was written as a commit: of these files and nothing else, in a repository of its own.
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commit, isInWorkTree, uncommitted } from '../../src/inbox/git.ts';
import { copyBicycles, temporaryFolder } from './folders.ts';

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

/** The knowledge within a repository that has more. */
function repository(): string {
  const folder = copyBicycles();
  const root = join(folder, '..');
  git(root, 'init', '--quiet');
  git(root, 'config', 'user.name', 'A curator');
  git(root, 'config', 'user.email', 'curator@example.org');
  git(root, 'config', 'commit.gpgsign', 'false');
  writeFileSync(join(root, 'other.txt'), 'one\n');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '-m', 'Begin');
  return folder;
}

it('commits the files that are named, whatever else is changed or staged', async () => {
  const folder = repository();
  appendFileSync(join(folder, 'en/streets.yaml'), '# one\n');
  appendFileSync(join(folder, 'fr/streets.yaml'), '# one\n');
  appendFileSync(join(folder, 'en/funds.yaml'), '# not this\n');
  appendFileSync(join(folder, '../other.txt'), 'two\n');
  git(join(folder, '..'), 'add', 'other.txt');
  expect(await isInWorkTree(folder)).toBe(true);
  expect(await uncommitted(folder, ['en/streets.yaml', 'facts.yaml'])).toEqual(['en/streets.yaml']);
  const name = await commit(folder, ['en/streets.yaml', 'fr/streets.yaml'], 'Add a question\n\nAsked often.');
  expect(git(folder, 'rev-parse', '--short', 'HEAD')).toBe(name);
  expect(git(folder, 'show', '--format=%B', '--name-only', 'HEAD').split('\n')).toEqual([
    'Add a question',
    '',
    'Asked often.',
    '',
    '',
    'knowledge/en/streets.yaml',
    'knowledge/fr/streets.yaml',
  ]);
  expect(git(folder, 'status', '--porcelain').split('\n')).toEqual(['M knowledge/en/funds.yaml', 'M  other.txt']);
});

it('knows a folder that lies in no work tree, or that git does not keep', async () => {
  expect(await isInWorkTree(copyBicycles())).toBe(false);
  expect(await isInWorkTree(join(temporaryFolder(), 'gone'))).toBe(false);
  const folder = copyBicycles();
  git(join(folder, '..'), 'init', '--quiet');
  expect(await isInWorkTree(folder)).toBe(false);
});

it('says what git says where a commit is refused; what was written stays', async () => {
  const folder = repository();
  const hook = join(folder, '../.git/hooks/pre-commit');
  writeFileSync(hook, '#!/bin/sh\necho "no commits on Sundays" >&2\nexit 1\n');
  chmodSync(hook, 0o755);
  appendFileSync(join(folder, 'en/streets.yaml'), '# one\n');
  await expect(commit(folder, ['en/streets.yaml'], 'Try')).rejects.toThrow(
    'git did not commit: no commits on Sundays\nWhat was written stays written.',
  );
  expect(readFileSync(join(folder, 'en/streets.yaml'), 'utf8')).toMatch(/# one\n$/u);
});
