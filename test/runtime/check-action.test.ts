// What the share button of a check carries, and what comes of it when it is clicked.
import { expect, test } from 'vitest';
import { formatAction, parseAction } from '../../src/runtime/action.ts';
import { checkAction, checkIn } from '../../src/runtime/check-action.ts';
import { bot } from '../support/bot.ts';

const TEXT = 'The plan mobilises 300 billion euros, of which 50 billion public. It funds four gigafactories.';

test('a check is told again word for word, in every language', () => {
  for (const { code } of bot.languages) {
    const check = bot.check(TEXT, { language: code });
    const action = checkAction(check);
    const carried = action && parseAction(formatAction(action));
    expect(carried && checkIn(carried, bot)?.text).toBe(check.text);
  }
});

test('that a text was cut is told again too', () => {
  const check = bot.check(`${TEXT}${' '.repeat(4_000)}.`);
  const action = checkAction(check);
  expect(check.truncated).toBe(true);
  expect(action && checkIn(action, bot)?.text).toBe(check.text);
});

test('claims that do not all fit have no button, nor has a text without any', () => {
  const claim = { verdict: 'matches', entry: 'gigafactories_and_more' } as const;
  const check = { language: 'en', text: '' };
  expect(checkAction({ ...check, claims: Array.from({ length: 10 }, () => claim) })).toBeUndefined();
  expect(checkAction({ ...check, claims: [] })).toBeUndefined();
});

test.each([['m.nothing'], ['m.__proto__'], ['x.total'], ['d.total-300'], ['']])('"%s" is none of ours', (item) => {
  expect(checkIn({ action: 'check', language: 'en', ids: [item] }, bot)).toBeUndefined();
});
