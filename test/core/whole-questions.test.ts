// Why whole questions don't go to fuse.js: the README says so, and this shows it.
import Fuse from 'fuse.js';
import { expect, test } from 'vitest';
import { bot } from '../support/bot.ts';

const CURATED = 'Quel est le montant total du plan ?';
const POLITE = 'bonjour, je voudrais savoir le montant total svp';
const METRO = 'quel est le plan du métro de Paris ?';

test('to fuse.js a question about the metro is nearer to the total than a polite question about the total', () => {
  const fuse = new Fuse([CURATED], { includeScore: true, threshold: 1 });
  const score = (question: string): number => fuse.search(question)[0]?.score ?? 1;
  expect(score(METRO)).toBeLessThan(score(POLITE));
});

test('the bot answers the polite one and declines the other', () => {
  expect([bot.ask({ text: POLITE }).facts, bot.ask({ text: METRO }).outcome]).toEqual([['total'], 'fallback']);
});
