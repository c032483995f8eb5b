// Which clauses of a question are questions of their own.
import { expect, test } from 'vitest';
import { bot } from '../../support/bot.ts';

test.each([
  ["I'm a teacher, what total amount should I give to my pupils?", 'en', ['total'], []],
  ['Not where the sites will be, where the plan was unveiled', 'en', ['place'], []],
  ['Peu importe qui les fabrique, combien de processeurs sont prévus ?', 'fr', ['chips'], []],
  ['Not the opening date, the stages before it', 'en', undefined, ['next_steps']],
  ["L'argent d'InvestAI, faut-il le rembourser un jour ?", 'fr', undefined, ['funding_form']],
  ['Year by year, what does the package come to?', 'en', undefined, ['split_year']],
  ["How's the money split, public and private?", 'en', ['public', 'private'], []],
  ['What is the total, and who presented the plan?', 'en', ['total', 'announcer'], []],
  ['My colleague says fifty billion of it is public money. Is she right?', 'en', ['public'], []],
])('%s', (text, locale, facts, unstated) => {
  const answer = bot.ask({ text, locale });
  if (facts !== undefined) expect(answer.facts).toEqual(facts);
  else expect(answer.outcome).toBe('unstated');
  expect(answer.unstated).toEqual(unstated);
});
