// The chat between pipes, as a process.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ROOT, wordsIn } from './bot.ts';
import { LAUNCH, PATIENCE } from './pty.ts';

const fr = wordsIn('fr');

test('answers a line with a block, without welcome, prompt or escape codes', { timeout: PATIENCE }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', LAUNCH, 'fr_FR.UTF-8'], {
    cwd: ROOT,
    input: '\uFEFFCombien coûte le plan ?\r\n\r\n   \n/source 2\n1',
    encoding: 'utf8',
    timeout: PATIENCE,
  });
  const [total, source, picked, ...rest] = stdout.split('\n\n');
  expect(total?.split('\n').slice(0, 4)).toEqual([
    fr.answer('total'),
    fr.phrase('source_line', { paragraphs: '1' }),
    fr.phrase('related'),
    `  1  ${fr.title('public')}`,
  ]);
  expect(source).toMatch(/^§ 2\s: /u);
  expect(picked?.split('\n')[0]).toBe(fr.answer('public'));
  expect(rest).toEqual(['']);
  expect(stdout).not.toContain('\u001b');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
