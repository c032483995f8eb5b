// Claims that hold the right words the wrong way round, or say one thing more: they get no "Yes".
import { expect, test } from 'vitest';
import { bot } from '../../support/bot.ts';

const premiseOf = (text: string, locale: string): string | undefined => bot.ask({ text, locale }).premise;

test.each([
  ['Is it three private euros for each public one?', 'en', 'confirmed'],
  ['Is it three public euros for each private one?', 'en', 'corrected'],
  ['One private euro for 3 public ones, yes?', 'en', 'corrected'],
  ['Is there three times as much private as public money?', 'en', 'confirmed'],
  ['Is there three times as much public as private money?', 'en', 'corrected'],
  ['Is the ratio of private to public three to one?', 'en', 'confirmed'],
  ['Is the ratio of public to private three to one?', 'en', 'corrected'],
  ['Pour un euro public, compte-t-on trois euros privés ?', 'fr', 'confirmed'],
  ['Y a-t-il trois euros publics pour un euro privé ?', 'fr', 'corrected'],
  ['Le public met-il trois fois plus que le privé ?', 'fr', 'corrected'],
  ['Les fonds publics sont-ils inférieurs de 100 milliards aux investissements privés ?', 'fr', 'confirmed'],
])('one side is so many times the other, and not the other way round: %s', (text, locale, premise) => {
  expect(premiseOf(text, locale)).toBe(premise);
});

test.each([
  ["Is the aim to weaken Europe's digital sovereignty?", 'en'],
  ['Does the EU want to stay out of competition with the global giants?', 'en'],
  ["L'Europe veut-elle renoncer à sa souveraineté numérique ?", 'fr'],
  ["Réfute-t-elle l'idée que le leadership soit encore à prendre ?", 'fr'],
  ['Est-ce que tu as coûté 200 milliards ?', 'fr'],
  ['Can you invest 150 billion for me?', 'en'],
  ['Les modèles soutenus sont-ils génératifs ?', 'fr'],
  ['Are the latest-generation chips GPUs?', 'en'],
  ["Les 200 milliards, c'est la part privée ?", 'fr'],
])('what turns a claim round, says more, or speaks to the bot is not confirmed: %s', (text, locale) => {
  expect(premiseOf(text, locale)).not.toBe('confirmed');
});

test.each([
  ['Est-ce que plus de 140 milliards viennent du privé ?', 'fr'],
  ["L'objectif, c'est de conforter la position européenne dans l'intelligence artificielle, c'est juste ?", 'fr'],
  ['InvestAI a été présenté par von der Leyen, c’est exact ?', 'fr'],
  ['Once the gigafactories have had their 20 billion, are 180 billion left?', 'en'],
])('small words of a question are no claims, and what is left is no wrong sum: %s', (text, locale) => {
  expect(premiseOf(text, locale)).not.toBe('corrected');
});

test.each([
  ['There is three times as much private as public money in InvestAI.', 'en', 'supported'],
  ['There is three times as much public as private money in InvestAI.', 'en', 'contradicted'],
  ['InvestAI: three public euros for each private one.', 'en', 'contradicted'],
  ['InvestAI : le public met trois fois plus que le privé.', 'fr', 'contradicted'],
])('a text is held to the same: %s', (text, language, verdict) => {
  expect(bot.check(text, { language }).verdict).toBe(verdict);
});
