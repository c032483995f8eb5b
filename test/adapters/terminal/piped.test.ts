// The chat between pipes, as a process.
import { expect, onTestFinished, test } from 'vitest';
import { copyProgram } from '../../support/process.ts';
import { wordsIn } from './words.ts';

const fr = wordsIn('fr');

test('answers a line with a block, without welcome, prompt or escape codes', async () => {
  const program = copyProgram();
  onTestFinished(program.remove);
  const typed = '\uFEFFCombien coûte le plan ?\r\n\r\n   \n/source 2\n1';
  const { code, stdout, stderr } = await program.run([], typed, { LANG: 'fr_FR.UTF-8' });
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
  expect([code, stderr]).toEqual([0, '']);
});
