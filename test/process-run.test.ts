// What npm runs after an install without scripts, or an incomplete one.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyKnowledge } from './knowledge/copy.ts';
import { ROOT } from './support/bot.ts';

let copy = '';

/** The project as it is checked out: nothing is installed, nothing built. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'investai-run-'));
  for (const name of ['.ci', 'knowledge', 'package.json', 'src', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

function npm(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('npm', ['--ignore-scripts', ...args], {
    cwd: copy,
    encoding: 'utf8',
    // biome-ignore lint/style/noProcessEnv: npm is found and configured by it
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}

test('the first command after an install without scripts builds, says so beside the answer, and answers', () => {
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  const KNOWLEDGE_DIR = copyKnowledge({ kept: 2 }).folder;
  const ask = ['run', '--silent', 'ask', '--', '--json', '--lang', 'en', 'Who announced InvestAI?'];
  const first = npm(ask, { KNOWLEDGE_DIR });
  expect({ status: first.status, stderr: first.stderr }).toEqual({
    status: 0,
    stderr: 'Nothing is built yet: building …\n',
  });
  expect(JSON.parse(first.stdout)).toMatchObject({ language: 'en' });
  expect(npm(ask, { KNOWLEDGE_DIR })).toEqual({ ...first, stderr: '' });
});

test('a command where nothing is installed says what to run', () => {
  const { status, stderr } = npm(['run', '--silent', 'ask', '--', 'how much?']);
  expect(status).toBe(1);
  expect(stderr).toContain('Run "npm ci" with development packages once');
  expect(stderr).not.toContain('ERR_MODULE_NOT_FOUND');
});

test('a command whose packages are missing says what to run', () => {
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'dist/main.js'), "import 'dotenv';\n");
  const { status, stderr } = npm(['start', '--silent']);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^Cannot find package 'dotenv'.*\nThe install is not complete\. Run "npm ci", then "npm run build"\.\n$/u,
  );
});

test('no script runs what an install without scripts has not built', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(Object.entries(scripts).filter(([, script]) => script.includes('dist/'))).toEqual([]);
});
