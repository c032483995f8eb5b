// `npm start` without a platform: the chat in the terminal.
import { createTerminalAdapter } from '../adapters/terminal/terminal.ts';
import type { Config } from '../config/config.ts';
import type { Bot } from '../core/bot.ts';
import { createPlainLog } from '../runtime/plain-log.ts';

export type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>;

export async function chat(
  bot: Bot,
  version: string,
  { locale, color, pointers }: Config,
  { stdin, stdout, stderr }: Streams,
): Promise<void> {
  const log = createPlainLog((text) => stderr.write(text));
  await createTerminalAdapter({ bot, version, ...pointers, input: stdin, output: stdout, locale, color, log }).start();
}
