// A process whose terminal chat the tests talk to: launch.ts <locale> [no-color]
import { createTerminalAdapter } from '../../../src/adapters/terminal/terminal.ts';
import { createPlainLog } from '../../../src/runtime/plain-log.ts';
import { realBot } from './bot.ts';

const [locale, noColor] = process.argv.slice(2);
const adapter = createTerminalAdapter({
  bot: realBot(),
  version: '0.0.0-test',
  input: process.stdin,
  output: process.stdout,
  locale,
  noColor: noColor === 'no-color',
  log: createPlainLog((text) => process.stderr.write(text)),
});
await adapter.start();
