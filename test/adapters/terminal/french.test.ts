// One French conversation at a real terminal, test after test, left with Ctrl-D.
import { afterAll, expect, test } from 'vitest';
import { openTerminal } from './pty.ts';
import { wordsIn } from './words.ts';

const fr = wordsIn('fr');
const en = wordsIn('en');
const PROMPT = `${fr.phrase('prompt')}> `;
const terminal = openTerminal({ LANG: 'fr_FR.UTF-8' });

afterAll(() => terminal.close());

test('welcomes in the language of the locale, with three examples', async () => {
  const shown = await terminal.see(PROMPT);
  const examples = fr.phrase('welcome_examples').split(' | ');
  expect(examples).toHaveLength(3);
  expect(shown.split('\r\n')).toEqual([
    fr.phrase('welcome'),
    ...examples.map((example) => `  ${example}`),
    fr.phrase('welcome_help'),
    '',
    PROMPT,
  ]);
});

test('answers with its source dimmed and related questions numbered', async () => {
  terminal.send('Combien coûte le plan ?\r');
  const source = fr.phrase('source_line', { paragraphs: '1' });
  await terminal.see(fr.answer('total'));
  await terminal.see(source);
  await terminal.see(fr.phrase('related'));
  await terminal.see(`  1  ${fr.title('public')}`);
  await terminal.see(PROMPT);
  expect(terminal.raw()).toContain(`\u001b[2m${source}\u001b[0m`);
});

test('tells the suggestion whose number is typed', async () => {
  terminal.send('1\r');
  await terminal.see(fr.answer('public'));
  await terminal.see(PROMPT);
  terminal.send('9\r');
  await terminal.see(fr.phrase('number_unknown'));
  await terminal.see(PROMPT);
});

test('understands a follow-up to what a number told', async () => {
  terminal.send('en pourcentage ?\r');
  await terminal.see(fr.answer('public_share'));
  await terminal.see(PROMPT);
});

test('completes a command', async () => {
  terminal.send('/fi\t');
  await terminal.see('/figures');
  terminal.send('\r');
  await terminal.see(fr.phrase('figures_title'));
  await terminal.see(fr.phrase('computed'));
  await terminal.see(PROMPT);
});

test('completes the id of a fact', async () => {
  terminal.send('/fact avg\t');
  await terminal.see('/fact avg_giga');
  terminal.send('\r');
  await terminal.see(fr.answer('avg_giga'));
  await terminal.see(PROMPT);
});

test('recalls an earlier line with the up arrow', async () => {
  terminal.send('\u001b[A\u001b[A');
  await terminal.see('/figures');
  terminal.send('\r');
  await terminal.see(fr.phrase('figures_title'));
  await terminal.see(PROMPT);
});

test('answers in the chosen language until it is taken back', async () => {
  terminal.send('/lang en\r');
  await terminal.see(en.phrase('language_set'));
  await terminal.see(`${en.phrase('prompt')}> `);
  terminal.send('Combien coûte le plan ?\r');
  await terminal.see(en.answer('total'));
  await terminal.see(`${en.phrase('prompt')}> `);
  terminal.send('/lang auto\r');
  await terminal.see(en.phrase('language_auto'));
  terminal.send('Combien coûte le plan ?\r');
  await terminal.see(fr.answer('total'));
  await terminal.see(PROMPT);
});

test('leaves on Ctrl-D with a goodbye, exit code 0 and the terminal as it was', async () => {
  terminal.send('\u0004');
  expect(await terminal.see('exit 0')).toBe(`\r\n${fr.phrase('goodbye')}\r\nexit 0`);
  const modes = await terminal.see(' echoctl');
  expect(modes).toContain(' icanon ');
  expect(modes).toContain(' echo ');
});
