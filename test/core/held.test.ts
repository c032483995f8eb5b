// Questions by someone who saw only the article, to all of which "Yes" is true: caution must not eat the confirmations.
import { expect, test } from 'vitest';
import { bot } from '../support/bot.ts';
import { linesOf } from '../support/questions.ts';

/** How many there are in each language, and how many of them at least get a "Yes"; the others are answered without one. */
const CONFIRMED = {
  held: [200, 175],
  held2: [200, 160],
  held3: [150, 120],
  held4: [100, 83],
  held5: [120, 80],
  held6: [80, 46],
  held8: [60, 36],
} as const;

const SETS = Object.entries(CONFIRMED).flatMap(([set, [all, least]]) => [
  [set, 'en', all, least] as const,
  [set, 'fr', all, least] as const,
]);

test.each(SETS)(
  'what the source holds is mostly confirmed, and never denied: %s, in %s',
  (set, language, all, least) => {
    const lines = linesOf(set, language);
    const premises = lines.map((text) => bot.ask({ text, locale: language }).premise);
    expect(lines).toHaveLength(all);
    expect(premises.filter((premise) => premise === 'confirmed').length).toBeGreaterThanOrEqual(least);
    expect(lines.filter((_, at) => premises[at] === 'corrected')).toEqual([]);
  },
);

test.each([
  ['20 milliards pour quatre gigafactories, soit 5 milliards chacune ?', 'fr', 'confirmed'],
  ['20 milliards pour cinq gigafactories, soit 4 milliards chacune ?', 'fr', 'corrected'],
  ['Confirm that 20 billion over four gigafactories averages €5bn apiece.', 'en', undefined],
  ['Is less than 20 billion over four gigafactories 5 billion each?', 'en', undefined],
])('a computation that is spelled out holds with all its figures: %s', (text, locale, premise) => {
  expect(bot.ask({ text, locale }).premise).toBe(premise);
});
