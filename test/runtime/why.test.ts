// How an answer was found, said the same way by every adapter that shows text.
import { expect, test } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { whyLines } from '../../src/runtime/why.ts';

/** Says its key, its language and its values, so that the lines show which phrase stands where. */
const phrase: Bot['phrase'] = (key, language, values = {}) => [key, language, ...Object.values(values)].join(' ');

const EXPLANATION = {
  language: 'fr',
  words: ['combien', 'coute', 'plan'],
  repairs: [{ typed: 'plna', meant: 'plan' }],
  nearest: [
    { question: 'Combien coûte InvestAI ?', entry: 'total', similarity: 0.6625 },
    { question: 'Le plan Marshall ?', entry: 'out:plans', similarity: 0.5 },
  ],
  best: [],
  score: 1.0737,
  margin: 0.668,
  coverage: 1,
};

test('an explanation shows words, repairs, neighbours and scores in the numbers of its reader', () => {
  expect(whyLines(EXPLANATION, phrase, 'fr')).toEqual([
    'why_words fr combien coute plan',
    'why_repairs fr plna → plan',
    'why_nearest fr',
    '  0,66  total      Combien coûte InvestAI ?',
    '  0,50  out:plans  Le plan Marshall ?',
    'why_score fr 1,07 0,67 1,00',
  ]);
});

test('an explanation without words or repairs says so', () => {
  expect(whyLines({ ...EXPLANATION, words: [], repairs: [], nearest: [] }, phrase, 'en')).toEqual([
    'why_words en why_none en',
    'why_repairs en why_none en',
    'why_nearest en',
    'why_score en 1.07 0.67 1.00',
  ]);
});
