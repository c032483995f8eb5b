// A terminal of 40 columns.
import { expect, onTestFinished, test } from 'vitest';
import { knowledge } from '../../support/bot.ts';
import { openTerminal } from './pty.ts';
import { wordsIn } from './words.ts';

const COLUMNS = 40;

const open = (language: string, args: readonly string[] = []) => {
  const terminal = openTerminal({ LANG: language, NO_COLOR: '1' }, { columns: COLUMNS, args });
  onTestFinished(terminal.close);
  return terminal;
};

/** What stands on screen between the line that was typed and the next prompt. */
async function shown(terminal: ReturnType<typeof open>, typed: string, prompt: string): Promise<string[]> {
  terminal.send(`${typed}\r`);
  await terminal.see('\r\n');
  const rows = (await terminal.see(prompt)).split(/\r+\n/u);
  return rows.slice(0, -1).filter((row) => row !== '');
}

/** The rows in which what stands beside a name goes on, at this column. */
const column = (rows: readonly string[], at: number): string[] =>
  rows.filter((row) => row.startsWith(' '.repeat(at)) && row[at] !== ' ');

test.each(['en', 'fr'])('help, lists and long paragraphs keep their indent, in %s', async (language) => {
  const { phrase } = wordsIn(language);
  const prompt = `${phrase('prompt')}> `;
  const terminal = open(language);
  await terminal.see(prompt);
  const help = await shown(terminal, '/help', prompt);
  const topics = await shown(terminal, '/topics', prompt);
  const figures = await shown(terminal, '/figures', prompt);
  const source = await shown(terminal, '/source', prompt);
  const all = [...help, ...topics, ...figures, ...source];
  expect(all.filter((row) => row.length > COLUMNS)).toEqual([]);
  const commands = phrase('help').split('\n').slice(1);
  const wide = (commands[0] ?? '').search(/(?<= {2})\S/u);
  const first = help.findIndex((row) => row.startsWith('/'));
  expect(help.slice(first).filter((row) => !row.startsWith('/'))).toEqual(column(help, wide));
  const ids = Math.max(...Object.keys(knowledge.facts).map((id) => id.length));
  const listed = topics.filter((row) => row.startsWith('  ') && !/^ {2}[a-z]/u.test(row));
  expect(listed.length).toBeGreaterThan(0);
  expect(listed).toEqual(column(topics, 2 + ids + 2));
  expect(figures.slice(1).filter((row) => !/^ {2}(?: {2})?\S/u.test(row))).toEqual([]);
  expect(source.slice(2).filter((row) => !/^(?:§| {2}\S)/u.test(row))).toEqual([]);
});

test('an answer of "ask" wraps at words', async () => {
  const en = wordsIn('en');
  const terminal = open('en', ['ask', '--why', 'Who announced it, and what share is private?']);
  const rows = (await terminal.see('exit 0')).split('\r\n').slice(0, -1);
  expect(rows.filter((row) => row.length > COLUMNS)).toEqual([]);
  expect(rows.join(' ')).toContain(`${en.answer('announcer')} ${en.answer('private_share')}`);
});
