// Colour as the program is started: in a terminal, in a dumb one, forced into a pipe.
import { expect, onTestFinished, test } from 'vitest';
import { copyProgram } from '../../support/process.ts';
import { openTerminal } from './pty.ts';
import { wordsIn } from './words.ts';

const en = wordsIn('en');
const PROMPT = `${en.phrase('prompt')}> `;
const QUESTION = 'Is it 300 billion?';
const [BOLD, YELLOW, DIM, RESET] = ['\u001b[1m', '\u001b[33m', '\u001b[2m', '\u001b[0m'];
const SOURCE = `${DIM}${en.phrase('source_line', { paragraphs: '1' })}${RESET}`;
const ANSWER = `${YELLOW}No:${RESET} InvestAI amounts to ${BOLD}€200 billion${RESET} in all, ${YELLOW}not €300 billion${RESET}.`;

test('a terminal has figures in bold, corrections in yellow, the source dimmed', async () => {
  const terminal = openTerminal({ LANG: 'en' });
  onTestFinished(terminal.close);
  await terminal.see(PROMPT);
  terminal.send(`${QUESTION}\r`);
  await terminal.see(PROMPT);
  expect(terminal.raw()).toContain(`${ANSWER}\r\n${SOURCE}\r\n`);
});

test('a dumb terminal is written no escape code', async () => {
  const terminal = openTerminal({ LANG: 'en', TERM: 'dumb' });
  onTestFinished(terminal.close);
  await terminal.see(PROMPT);
  terminal.send(`${QUESTION}\r`);
  await terminal.see('€200 billion');
  await terminal.see(PROMPT);
  expect(terminal.raw()).not.toContain('\u001b');
});

test('a pipe has colour where it is forced, and then alone', async () => {
  const program = copyProgram();
  onTestFinished(program.remove);
  const asked = ['ask', '--lang', 'en', QUESTION];
  const [forced, plain] = await Promise.all([
    program.run(asked, '', { FORCE_COLOR: '1', NO_COLOR: '1' }),
    program.run(asked, '', { TERM: 'xterm-256color' }),
  ]);
  expect(forced.stdout).toBe(`${ANSWER}\n${SOURCE}\n`);
  expect(plain.stdout).not.toContain('\u001b');
});
