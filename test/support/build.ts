// Before the tests that start the program: it is compiled, so that they run what people run, and of these very sources.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export function setup(): void {
  const args = [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', ROOT];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The program does not compile.');
}
