// The README's transcript is what the bot says.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runAsk } from '../src/cli/ask/ask.ts';
import { bot } from './support/bot.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const TRANSCRIPT = /```text\n([^`]+)```/u.exec(README)?.[1] ?? '';
const TURNS = TRANSCRIPT.split(/^\$ npm run --silent ask -- /mu)
  .slice(1)
  .map((turn) => /^"([^"]+)"\n([\s\S]+)$/u.exec(turn.trim()))
  .map((turn) => [turn?.[1] ?? '', turn?.[2] ?? ''] as const);

test('there is a transcript', () => {
  expect(TURNS.length).toBeGreaterThanOrEqual(4);
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').trim();

test.each(TURNS)('"%s" is answered as the README shows', async (question, shown) => {
  let written = '';
  const input = (async function* none(): AsyncGenerator<string> {})();
  await runAsk({ bot, words: [question], json: false, why: false, input, write: (text) => (written += text) });
  expect(plain(written)).toBe(plain(shown));
});
