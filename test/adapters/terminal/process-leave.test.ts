// Words that leave, at a real terminal.
import { expect, onTestFinished, test } from 'vitest';
import { openTerminal } from './pty.ts';
import { wordsIn } from './words.ts';

test.each([
  ['exit', 'en'],
  [':q', 'en'],
  ['quitter', 'fr'],
])('"%s" leaves with a goodbye and exit code 0', async (typed, language) => {
  const { phrase } = wordsIn(language);
  const terminal = openTerminal({ LANG: language });
  onTestFinished(terminal.close);
  await terminal.see(`${phrase('prompt')}> `);
  terminal.send(`${typed}\r`);
  expect(await terminal.see('exit 0')).toContain(`\n${phrase('goodbye')}\r\nexit 0`);
});
