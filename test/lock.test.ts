// The lock: what the running bot is made of runs no script when it is installed, is pinned, and names no registry of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { ROOT } from './support/bot.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
const { dependencies, devDependencies } = read('package.json') as Manifest;

type Entry = readonly [string, Locked];

const INSTALLED: readonly Entry[] = Object.entries(packages).filter(([path]) => path !== '');
const namesOf = (entries: readonly Entry[]): string[] =>
  entries.map(([path]) => path.replace(/^.*node_modules\//u, ''));
/** Optional ones, and those that development needs too, count: an install without development packages has them. */
const running = (entries: readonly Entry[]): Entry[] => entries.filter(([, { dev }]) => dev !== true);
const withScript = (entries: readonly Entry[]): string[] =>
  namesOf(entries.filter(([, { hasInstallScript }]) => hasInstallScript === true));

it('has no package with an install script that the running bot needs', () => {
  expect(running(INSTALLED).length).toBeGreaterThan(Object.keys(dependencies).length);
  expect(withScript(running(INSTALLED))).toEqual([]);
});

test('one that had a script would be found', () => {
  // Development has one; nothing is known of scripts where the lock says nothing of it.
  expect(withScript(INSTALLED)).toContain('esbuild');
});

it('pins each package by its hash, and names no registry', () => {
  expect(namesOf(INSTALLED.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')))).toEqual([]);
  expect(namesOf(INSTALLED.filter(([, { resolved }]) => resolved !== undefined))).toEqual([]);
});

test('package.json names exact versions', () => {
  const named = Object.entries({ ...dependencies, ...devDependencies });
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});
