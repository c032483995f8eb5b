// Questions by someone who saw only the article, to all of which "Yes" is true: caution must not eat the confirmations.
import { expect, test } from 'vitest';
import { bot } from '../support/bot.ts';
import { linesOf } from '../support/questions.ts';

/** Of 200 in each, of 150 in held3; what is missing is answered without a "Yes". */
const CONFIRMED = { held: 175, held2: 155, held3: 110 };

test.each([
  ['held', 'en'],
  ['held', 'fr'],
  ['held2', 'en'],
  ['held2', 'fr'],
  ['held3', 'en'],
  ['held3', 'fr'],
] as const)('what the source holds is mostly confirmed, and never denied: %s, in %s', (set, language) => {
  const lines = linesOf(set, language);
  const premises = lines.map((text) => bot.ask({ text, locale: language }).premise);
  expect(lines).toHaveLength(set === 'held3' ? 150 : 200);
  expect(premises.filter((premise) => premise === 'confirmed').length).toBeGreaterThanOrEqual(CONFIRMED[set]);
  expect(lines.filter((_, at) => premises[at] === 'corrected')).toEqual([]);
});

test.each([
  ['20 milliards pour quatre gigafactories, soit 5 milliards chacune ?', 'fr', 'confirmed'],
  ['20 milliards pour cinq gigafactories, soit 4 milliards chacune ?', 'fr', 'corrected'],
  ['Confirm that 20 billion over four gigafactories averages €5bn apiece.', 'en', undefined],
  ['Is less than 20 billion over four gigafactories 5 billion each?', 'en', undefined],
])('a computation that is spelled out holds with all its figures: %s', (text, locale, premise) => {
  expect(bot.ask({ text, locale }).premise).toBe(premise);
});
