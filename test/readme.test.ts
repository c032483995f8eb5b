// The transcripts of the guides are what the bot says.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runAsk } from '../src/cli/ask/ask.ts';
import { bot } from './support/bot.ts';

interface Turn {
  readonly question: string;
  readonly why: boolean;
  readonly shown: string;
}

/** The turns of the first transcript of `ask` in a guide. */
function turnsOf(guide: string): Turn[] {
  const text = readFileSync(new URL(`../${guide}`, import.meta.url), 'utf8');
  const transcript = /```text\n(\$ npm run --silent ask[^`]+)```/u.exec(text)?.[1] ?? '';
  return transcript
    .split(/^\$ npm run --silent ask -- /mu)
    .slice(1)
    .map((turn) => {
      const [, why, question = '', shown = ''] = /^(--why )?"([^"]+)"\n([\s\S]+)$/u.exec(turn.trim()) ?? [];
      return { question, why: why !== undefined, shown };
    });
}

/** Scores and candidates change with every question that a curator adds: they are left out. */
const plain = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/^ {2}.*$/gmu, '')
    .replaceAll(/\d\.\d\d/gu, '#')
    .trim();

test.each([
  ['README.md', 4],
  ['docs/architecture.md', 1],
])('%s shows what is answered', async (guide, least) => {
  const turns = turnsOf(guide);
  expect(turns.length).toBeGreaterThanOrEqual(least);
  for (const { question, why, shown } of turns) {
    let written = '';
    const input = (async function* none(): AsyncGenerator<string> {})();
    await runAsk({ bot, words: [question], json: false, why, input, write: (text) => (written += text) });
    expect(plain(written)).toBe(plain(shown));
  }
});
