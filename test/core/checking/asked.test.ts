import { expect, it } from 'vitest';
import { bot } from '../../support/bot.ts';

it.each([
  ['is this true: InvestAI is worth 300 billion?', 'InvestAI is worth 300 billion', 'en'],
  [
    '> InvestAI is worth 300 billion\n> and has six sites\nis this true?',
    'InvestAI is worth 300 billion\nand has six sites',
    'en',
  ],
  ["c'est vrai : 300 milliards pour InvestAI ?", '300 milliards pour InvestAI', 'fr'],
  ['Is this true? InvestAI is worth 300 billion.', 'InvestAI is worth 300 billion.', 'en'],
  ['is this true?\nInvestAI is worth 300 billion', 'InvestAI is worth 300 billion', 'en'],
  ['check this\nInvestAI: 300 billion, four sites', 'InvestAI: 300 billion, four sites', 'en'],
  ["InvestAI pèse 300 milliards.\nSix sites.\nc'est vrai ?", 'InvestAI pèse 300 milliards.\nSix sites.', 'fr'],
  ['hello, is this true please?', '', 'en'],
])('%s asks about a text', (asked, text, language) => {
  expect(bot.textToCheck(asked)).toEqual({ text, language });
});

it.each([
  'Is it true that half is public?',
  'InvestAI: how much?',
  'Is this true? How many sites are there?',
  'How much is it?\nAnd is it true?',
  '> four gigafactories\nand how much do they cost?',
  'really?',
  '',
])('%s asks about none', (asked) => {
  expect(bot.textToCheck(asked)).toBeUndefined();
});
