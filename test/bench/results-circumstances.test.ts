// The code that was measured is named by its commit, or without git by its version.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { circumstances, codeOf } from '../../bench/results/circumstances.ts';

/** Run by a git hook, the tests would otherwise work on that hook's repository. */
beforeEach(() => {
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']) vi.stubEnv(name, undefined);
  return () => vi.unstubAllEnvs();
});

const SETTINGS = ['user.name=Test', 'user.email=test@example.com', 'commit.gpgsign=false', 'core.hooksPath=/dev/null'];

function git(root: string, ...args: string[]): string {
  const all = [...SETTINGS.flatMap((setting) => ['-c', setting]), ...args];
  return execFileSync('git', all, { cwd: root, encoding: 'utf8' }).trim();
}

function newPackage(): string {
  const root = mkdtempSync(join(tmpdir(), 'investai-circumstances-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'package.json'), '{ "version": "4.5.6" }');
  mkdirSync(join(root, 'bench', 'results'), { recursive: true });
  return root;
}

function newRepository(): string {
  const root = newPackage();
  git(root, 'init', '--quiet');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '--message', 'Start');
  return root;
}

test('names the commit', () => {
  const root = newRepository();
  expect(codeOf(root)).toBe(git(root, 'rev-parse', '--short', 'HEAD'));
});

test('says that files differ from the commit', () => {
  const root = newRepository();
  const commit = git(root, 'rev-parse', '--short', 'HEAD');
  writeFileSync(join(root, 'new.ts'), '');
  expect(codeOf(root)).toBe(`${commit} + changes`);
});

test('saved results are no change of the code', () => {
  const root = newRepository();
  const commit = git(root, 'rev-parse', '--short', 'HEAD');
  for (const path of ['RESULTS.md', 'results/accuracy.json', 'results/speed.svg'])
    writeFileSync(join(root, 'bench', path), '');
  expect(codeOf(root)).toBe(commit);
  writeFileSync(join(root, 'bench', 'results', 'store.ts'), '');
  expect(codeOf(root)).toBe(`${commit} + changes`);
});

test('without git, names the version', () => {
  expect(codeOf(newPackage())).toBe('version 4.5.6');
});

test("inside another project's repository, names the version", () => {
  const root = join(newRepository(), 'vendor');
  mkdirSync(root);
  writeFileSync(join(root, 'package.json'), '{ "version": "7.8.9" }');
  expect(codeOf(root)).toBe('version 7.8.9');
});

test('tells date, Node, machine and seeds', () => {
  const before = new Date().toISOString();
  const { date, node, machine, seeds } = circumstances({ noise: 99 });
  expect(date >= before && date <= new Date().toISOString()).toBe(true);
  expect({ node, seeds }).toEqual({ node: process.version, seeds: { noise: 99 } });
  expect(machine).toMatch(/^\d+ × \S/u);
});
