// One English conversation at a real terminal under NO_COLOR, left with Ctrl-C.
import { afterAll, expect, test } from 'vitest';
import { openTerminal } from './pty.ts';
import { wordsIn } from './words.ts';

const en = wordsIn('en');
const PROMPT = `${en.phrase('prompt')}> `;
const terminal = openTerminal({ LANG: 'en_GB.UTF-8', NO_COLOR: '1' });

afterAll(() => terminal.close());

test('welcomes in the language of the locale', async () => {
  expect(await terminal.see(PROMPT)).toContain(en.phrase('welcome'));
});

test('has nothing to explain before the first question', async () => {
  terminal.send('/why\r');
  await terminal.see(`\r\n${en.phrase('why_nothing')}\r\n`);
  await terminal.see(PROMPT);
});

test('answers a mistyped question', async () => {
  terminal.send('Who announced it, and wehre?\r');
  await terminal.see(en.answer('announcer'));
  await terminal.see(en.phrase('source_line', { paragraphs: '1' }));
  await terminal.see(PROMPT);
});

test('explains the last question: words, repairs, parts with their candidates, the rule that decided', async () => {
  terminal.send('/why\r');
  await terminal.see('words: who announced it and where');
  await terminal.see('spelling: wehre → where');
  expect(await terminal.see('decided by the rule understood')).toMatch(/\r\n {2}announcer [23]\.\d\d, /u);
  await terminal.see(PROMPT);
});

test('explains what a number picked', async () => {
  terminal.send('1\r');
  await terminal.see(PROMPT);
  terminal.send('/why\r');
  await terminal.see(`\r\n${en.phrase('why_picked', { number: '1', entry: '' })}`);
  await terminal.see(PROMPT);
});

test('leaves a line alone on Tab that no question begins with', async () => {
  terminal.send('announced who\t');
  await terminal.see('announced who');
  terminal.send(' it?\r');
  expect(await terminal.see(en.answer('announcer'))).toMatch(/^ it\?\r/u);
  await terminal.see(PROMPT);
});

test('shows no colour under NO_COLOR', () => {
  const codes = terminal.raw().split('\u001b[').slice(1);
  expect(codes).not.toEqual([]);
  expect(codes.filter((code) => /^[\d;]*m/u.test(code))).toEqual([]);
});

test('leaves on Ctrl-C, whatever stands behind the prompt', async () => {
  terminal.send('How mu');
  await terminal.see('How mu');
  terminal.send('\u0003');
  expect(await terminal.see('exit 0')).toBe(`\r\n${en.phrase('goodbye')}\r\nexit 0`);
  const modes = await terminal.see(' echoctl');
  expect(modes).toContain(' icanon ');
  expect(modes).toContain(' echo ');
});
