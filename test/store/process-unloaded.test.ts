// The terminal and `ask` keep nothing: neither the store nor its libraries are loaded, and no file is made.
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copyProgram } from '../support/process.ts';

const program = copyProgram();
afterAll(() => program.remove());

/** Every script that the process has loaded, as V8 lists them for its coverage. */
async function loadedBy(args: readonly string[], input = '', exit = 0): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  const { code } = await program.run(args, input, { NODE_V8_COVERAGE: folder });
  expect(code).toBe(exit);
  return readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] };
    return result.map(({ url }) => url);
  });
}

const OF_STORE = /\/(?:kysely|libsql|pg|pg-pool)\/|\/dist\/store\/(?:store|database|sqlite)\.js/u;

it.each([
  ['ask', ['ask', 'How many gigafactories?'], ''],
  ['the terminal', ['--terminal'], 'How many gigafactories?\nexit\n'],
] as const)('%s', async (_, args, input) => {
  const loaded = await loadedBy(args, input);
  expect(loaded.some((url) => url.includes('/dist/core/bot.js'))).toBe(true);
  expect(loaded.filter((url) => OF_STORE.test(url))).toEqual([]);
  expect(existsSync(join(program.folder, 'data'))).toBe(false);
});

it('a command about the store loads it', async () => {
  // There is none to be seen, which it finds out by the same code.
  expect((await loadedBy(['store'], '', 78)).some((url) => OF_STORE.test(url))).toBe(true);
});
