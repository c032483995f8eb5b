// The unit with its drop-ins against systemd itself, where it is at hand.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../support/bot.ts';

const SOURCE = join(ROOT, 'deploy/systemd');
const UNIT = 'investai-bot.service';
const folder = mkdtempSync(join(tmpdir(), 'investai-unit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const analyze = (...args: readonly string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });

const isThere = analyze('--version').status === 0;
if (!isThere) process.stderr.write('The unit of systemd is not verified: there is no systemd-analyze here.\n');
const there = test.skipIf(!isThere);

/** @returns the path of a copy, whose program is one that is here */
function unitWith(change: (text: string) => string = (text) => text): string {
  const dropIns = join(folder, `${UNIT}.d`);
  mkdirSync(dropIns, { recursive: true });
  for (const name of readdirSync(SOURCE).filter((file) => file.endsWith('.conf')))
    cpSync(join(SOURCE, name), join(dropIns, name));
  const text = readFileSync(join(SOURCE, UNIT), 'utf8').replace('/usr/bin/node', process.execPath);
  writeFileSync(join(folder, UNIT), change(text));
  return join(folder, UNIT);
}

there('systemd finds nothing wrong with it, and does with a slip', () => {
  const { status, stdout, stderr } = analyze('verify', unitWith());
  // Of units of the machine it may say what it likes.
  const said = (stdout + stderr).split('\n').filter((line) => line.includes('investai-bot'));
  expect({ status, said }).toEqual({ status: 0, said: [] });
  const slip = analyze(
    'verify',
    unitWith((text) => text.replace('RestartSec=30', 'RestartSecs=30')),
  );
  expect(slip.stderr).toContain('RestartSecs');
});

there('it is exposed to little', () => {
  const { stdout } = analyze('security', '--offline=true', '--no-pager', unitWith());
  const exposure = Number(/Overall exposure level[^:]*: ([\d.]+)/u.exec(stdout)?.[1]);
  expect(exposure).toBeLessThan(2);
});
