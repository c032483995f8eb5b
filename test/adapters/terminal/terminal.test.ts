import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createTerminalAdapter, type TerminalOptions } from '../../../src/adapters/terminal/terminal.ts';
import { createPlainLog } from '../../../src/runtime/plain-log.ts';
import { bot } from '../../support/bot.ts';

const say = (key: Parameters<typeof bot.phrase>[0]): string => bot.phrase(key, 'en');

interface Run {
  readonly printed: string;
  readonly logged: readonly string[];
}

async function run(typed: string, options: Partial<TerminalOptions> = {}): Promise<Run> {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: false });
  const logged: string[] = [];
  const log = createPlainLog((text) => logged.push(text));
  const own = { bot, version: '1.2.3', input, output, locale: 'en_GB.UTF-8', color: 'auto' as const, log, ...options };
  const over = createTerminalAdapter(own).start();
  input.end(typed);
  await over;
  return { printed: String(output.read() ?? ''), logged };
}

test('a line that throws gets an apology with the id of its log entry, and the chat goes on', async () => {
  const failing: typeof bot = {
    ...bot,
    ask: (question) => {
      if (question.text === 'break') throw new Error('broken on purpose');
      return bot.ask(question);
    },
  };
  const { printed, logged } = await run('break\nWho announced it?\n', { bot: failing });
  expect(logged).toHaveLength(1);
  const [, id = ''] =
    /^([0-9a-f]{6}) a line could not be worked on Error: broken on purpose\n +at /u.exec(logged[0] ?? '') ?? [];
  const [apology, answer] = printed.split('\n\n');
  expect(apology).toBe(bot.phrase('failure', 'en', { id }));
  expect(answer).toContain(bot.tell('announcer', 'en')?.text);
});

test('nothing behind /quit is answered', async () => {
  expect(await run('/lang en\n/quit\nWho announced it?\n')).toEqual({
    printed: `${say('language_set')}\n\n`,
    logged: [],
  });
});

test('an empty input prints nothing', async () => {
  expect(await run('')).toEqual({ printed: '', logged: [] });
});

test('output to a terminal is coloured and wrapped, though the input is a pipe', async () => {
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 30 });
  await run('/figures\n/about\n', { output });
  const printed = String(output.read());
  expect(printed.startsWith(`\u001b[1m${say('figures_title')}\u001b[0m\n`)).toBe(true);
  const about = printed.split('\n\n')[1]?.split('\n') ?? [];
  expect(about.join(' ')).toBe(bot.about('en', '1.2.3').text);
  expect(Math.max(...about.map((row) => row.length))).toBeLessThanOrEqual(30);
});

test('the chat ends without a word when its reader goes away', async () => {
  const logged: string[] = [];
  const output = new PassThrough();
  const streams = { input: new PassThrough(), output };
  const rest = {
    bot,
    version: '1.2.3',
    locale: undefined,
    color: 'auto' as const,
    log: createPlainLog((text) => logged.push(text)),
  };
  const over = createTerminalAdapter({ ...rest, ...streams }).start();
  output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  await over;
  expect(logged).toEqual([]);
});

test('stop ends the chat', async () => {
  const streams = { input: new PassThrough(), output: new PassThrough() };
  const rest = {
    bot,
    version: '1.2.3',
    locale: undefined,
    color: 'auto' as const,
    log: createPlainLog(() => undefined),
  };
  const adapter = createTerminalAdapter({ ...rest, ...streams });
  const over = adapter.start();
  await adapter.stop();
  await over;
  expect(streams.output.read()).toBeNull();
});
