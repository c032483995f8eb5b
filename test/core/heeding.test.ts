// Whether a text that mentions the bot speaks to it. "@" stands for the mention.
import { expect, it } from 'vitest';
import type { Heed } from '../../src/core/heeding.ts';
import { bot } from '../support/bot.ts';

const heed = (written: string): Heed => {
  const [before = '', after = ''] = written.split('@');
  return bot.heed({ before, after }, { text: `${before} ${after}` });
};

it.each([
  ...['@ budget', '@ lol', '@ who wins the football', 'hi @, how many gigafactories?', 'bonjour @ combien de puces'],
  ...['thanks @', 'Merci beaucoup @ !', 'I read it. @ how many jobs?', 'One line\n@ who wins the football'],
  ...['Who wins the football, @?', 'Who wins the football? @', 'Hello all, @ who wins the football?'],
])('"%s" speaks to it, whatever it asks', (written) => {
  expect(heed(written)).toBe('answer');
});

it.each([
  ...[
    'how many gigafactories @',
    'Hey everyone, how many gigafactories @?',
    'budget @',
    'what does @ say, is it 200 billion?',
  ],
  ...['ask @ how many gigafactories there are', 'Demande à @ combien de gigafactories sont prévues'],
])('"%s" asks what can be answered', (written) => {
  expect(heed(written)).toBe('answer');
});

it.each([
  'Who wins the football @?',
  'did you try @?',
  'Ann, did you see what @ said?',
  'Jean, tu as vu ce que dit @ ?',
])('"%s" asks something else, of others perhaps', (written) => {
  expect(heed(written)).toBe('help');
});

it.each([
  ...['cc @', 'fyi @', 'ping @', 'I love @', "J'adore @", 'Great stuff. @', 'please ask @', 'I love InvestAI and @'],
  ...['what @ said about the budget is great', 'I asked @ and it said 200 billion', 'Merci à @ pour les 200 milliards'],
])('"%s" asks nothing', (written) => {
  expect(heed(written)).toBe('nothing');
});
