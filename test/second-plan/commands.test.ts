// The commands of the package on the second plan's folder: nothing but KNOWLEDGE_DIR says which plan it is.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../src/adapters/slack/manifest.ts';
import { BICYCLES, bot } from '../support/bicycles.ts';

const ROOT = join(import.meta.dirname, '../..');

function run(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/main.js'), ...args], {
    cwd: ROOT,
    env: { PATH: '/usr/bin:/bin', KNOWLEDGE_DIR: BICYCLES },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe('on another folder', () => {
  it('"check" finds no problem', () => {
    expect(run('check')).toMatch(/^No problems\. 18 files, 18 entries, /u);
  });

  it('"ask" answers from it', () => {
    expect(JSON.parse(run('ask', '--json', 'how many cycle lanes?'))).toMatchObject({
      outcome: 'answer',
      facts: ['lanes'],
      knowledge: bot.knowledge,
    });
  });

  it('"slack:manifest" prints that of the plan', () => {
    expect(JSON.parse(run('slack:manifest'))).toEqual(manifestOf(bot, false));
  });
});
