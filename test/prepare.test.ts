// The install script: builds where the compiler is, keeps what is built where it is not, and says which.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
let copy = '';

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'investai-prepare-'));
  mkdirSync(join(copy, '.ci'));
  cpSync(join(ROOT, '.ci/prepare.mjs'), join(copy, '.ci/prepare.mjs'));
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

function prepare(): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, '.ci/prepare.mjs')], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('an install without the compiler keeps a dist that exists, and says so', () => {
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'dist/main.js'), '');
  const stdout = 'prepare: the TypeScript compiler is not installed; the dist/ that exists is kept.\n';
  expect(prepare()).toEqual({ status: 0, stdout, stderr: '' });
});

test('an install without the compiler and without a dist fails with the remedy', () => {
  const { status, stderr } = prepare();
  expect(status).toBe(1);
  expect(stderr).toContain('Run "npm ci" with development packages once, then "npm prune --omit=dev".');
});

test('an install with the compiler builds', () => {
  cpSync(join(ROOT, 'node_modules/typescript'), join(copy, 'node_modules/typescript'), { recursive: true });
  cpSync(join(ROOT, 'node_modules/@typescript'), join(copy, 'node_modules/@typescript'), { recursive: true });
  mkdirSync(join(copy, 'src'));
  writeFileSync(join(copy, 'src/main.ts'), 'export const answer: number = 42;\n');
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(copy, 'tsconfig.json'),
    '{"compilerOptions":{"module":"nodenext","rootDir":"src","outDir":"dist","types":[]},"include":["src"]}',
  );
  const { status, stderr } = prepare();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(copy, 'dist/main.js'))).toBe(true);
});
