import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../bench/temporary-folder.ts';

const MODULE = new URL('../../bench/temporary-folder.ts', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPT = `
  import { writeFileSync } from 'node:fs';
  import { temporaryFolder } from '${MODULE}';
  const { folder } = temporaryFolder();
  writeFileSync(folder + '/model.bin', 'bytes');
  console.log(folder);
  setInterval(() => {}, 1000);
`;

test('goes with what is in it, and listens no longer', () => {
  const before = process.listenerCount('SIGINT');
  const { folder, remove } = temporaryFolder();
  writeFileSync(join(folder, 'model.bin'), 'bytes');
  remove();
  expect(existsSync(folder)).toBe(false);
  expect(process.listenerCount('SIGINT')).toBe(before);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('goes when the run is stopped by %s', async (signal, code) => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  const folder = chunk.toString().trim();
  expect(existsSync(join(folder, 'model.bin'))).toBe(true);
  child.kill(signal);
  expect((await closed)[0]).toBe(code);
  expect(existsSync(folder)).toBe(false);
});
