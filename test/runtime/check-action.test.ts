// What the share button of a check carries, and what comes of it when it is clicked.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLAIM_VERDICTS, type ClaimReference, namesClaimed } from '../../src/core/checked-text.ts';
import { checkBehind, formatCheck } from '../../src/runtime/check-action.ts';
import { bot, knowledge } from '../support/bot.ts';

const TEXT = 'The plan mobilises 300 billion euros, of which 50 billion public. It funds four gigafactories.';
/** Slack's limit on the value of a button. */
const LONGEST = 2000;

/** Posted from what the button carries. */
function again(check: Parameters<typeof formatCheck>[0]): string | undefined {
  const value = formatCheck(check);
  return value === undefined ? undefined : checkBehind({ value }, check.language, bot)?.text;
}

test('a check is told again word for word, in every language', () => {
  for (const { code } of bot.languages) {
    const check = bot.check(TEXT, { language: code });
    expect(again(check)).toBe(check.text);
  }
});

test('that a text was cut is told again too', () => {
  const check = bot.check(`${TEXT}${' '.repeat(4_000)}.`);
  expect([check.truncated, again(check)]).toEqual([true, check.text]);
});

const claim: fc.Arbitrary<ClaimReference> = fc
  .record({
    verdict: fc.constantFrom(...CLAIM_VERDICTS),
    entry: fc.constantFrom(...Object.keys(knowledge.facts)),
    value: fc.integer({ min: 1, max: 999_999_999 }),
  })
  .map(({ verdict, entry, value }) =>
    namesClaimed(verdict) ? { verdict, entry, claimed: `${value / 1000} million EUR` } : { verdict, entry },
  );

test('any claims fit, ten and many more, and say the same again', () => {
  fc.assert(
    fc.property(
      fc.array(claim, { minLength: 1, maxLength: 60 }),
      fc.boolean(),
      fc.constantFrom(...bot.languages),
      (claims, truncated, { code }) => {
        const check = bot.retellCheck(claims, code, truncated);
        expect(check).toBeDefined();
        expect(check && again(check)).toBe(check?.text);
        expect((check && formatCheck(check))?.length).toBeLessThanOrEqual(LONGEST);
      },
    ),
  );
});

test('a check without a claim has nothing to share, nor one of entries whose ids are too long', () => {
  const check = { language: 'en', text: '' };
  expect(formatCheck({ ...check, claims: [] })).toBeUndefined();
  const long = Array.from(
    { length: 10 },
    (_, at) => ({ verdict: 'matches', entry: `${'x'.repeat(300)}${at}` }) as const,
  );
  expect(formatCheck({ ...check, claims: long })).toBeUndefined();
});

test('nothing that was typed is carried but a figure', () => {
  const value = formatCheck(bot.check(`${TEXT} Zorglub of the plan announced it in Atlantis on 4 May 1789.`)) ?? '';
  expect(value).not.toMatch(/zorglub|atlantis|may/iu);
});

test.each([
  ['m.nothing'],
  ['m.__proto__'],
  ['x.total'],
  ['d.total-300'],
  ['m.total-300~billion~EUR'],
  ['m.total*99999'],
  ['m.total*0'],
  [''],
  ['cut'],
])('"%s" is none of ours', (value) => {
  expect(checkBehind({ value }, 'en', bot)).toBeUndefined();
});

test('where the card is known, what it says is shared; where nothing is, nothing', () => {
  expect(checkBehind({ card: 'A line.', value: 'x' }, 'en', bot)).toEqual({
    language: 'en',
    claims: [],
    text: 'A line.',
  });
  expect(checkBehind({}, 'en', bot)).toBeUndefined();
});
