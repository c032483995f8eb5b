// What a button carries: whatever we write is read back, and nothing that we would not write.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action, formatAction, parseAction } from '../../src/runtime/action.ts';
import { bot, knowledge } from '../support/bot.ts';

/** Discord's limit on a custom_id. */
const LONGEST = 100;

const id = fc.oneof(fc.constantFrom(...Object.keys(knowledge.facts)), fc.stringMatching(/^[a-z][a-z0-9_]{0,120}$/u));
const action: fc.Arbitrary<Action> = fc
  .record({
    action: fc.constantFrom(...ACTIONS),
    ids: fc.array(id, { maxLength: 12 }),
    premise: fc.constantFrom('corrected' as const, 'confirmed' as const, undefined),
    language: fc.stringMatching(/^[a-z]{2,3}$/u),
  })
  .map(({ premise, ...rest }) => (premise === undefined ? rest : { ...rest, premise }));

describe('an action as a text', () => {
  it.each<[Action, string]>([
    [{ action: 'tell', ids: ['total'], language: 'en' }, 'v1:tell:total:en'],
    [
      { action: 'source', ids: ['giga_budget', 'total'], premise: 'corrected', language: 'en' },
      'v1:source:!giga_budget+total:en',
    ],
    [{ action: 'up', ids: ['total'], premise: 'confirmed', language: 'fr' }, 'v1:up:=total:fr'],
    [{ action: 'topics', ids: [], language: 'fr' }, 'v1:topics::fr'],
    [{ action: 'down', ids: [], premise: 'corrected', language: 'fr' }, 'v1:down:!:fr'],
  ])('%j is %s, and back', (own, text) => {
    expect(formatAction(own)).toBe(text);
    expect(parseAction(text)).toEqual(own);
  });

  it('comes back whole, or with its first ids where all would be too long', () => {
    fc.assert(
      fc.property(action, (own) => {
        const text = formatAction(own);
        const { ids, ...rest } = own;
        const { ids: back, ...restBack } = parseAction(text) ?? { ids: ['nothing was read'] };
        expect(text.length).toBeLessThanOrEqual(LONGEST);
        expect(restBack).toEqual(rest);
        expect(back).toEqual(ids.slice(0, back.length));
        const more = ids.slice(0, back.length + 1).join('+').length - back.join('+').length;
        if (back.length < ids.length) expect(text.length + more).toBeGreaterThan(LONGEST);
      }),
    );
  });

  it('takes 100 characters, and leaves the last id out at 101', () => {
    const fill = (length: number) => 'a'.repeat(length - 'v1:tell:b+:en'.length);
    const whole = formatAction({ action: 'tell', ids: ['b', fill(100)], language: 'en' });
    expect([whole.length, parseAction(whole)?.ids]).toEqual([100, ['b', fill(100)]]);
    expect(formatAction({ action: 'tell', ids: ['b', fill(101)], language: 'en' })).toBe('v1:tell:b:en');
  });

  it.each(Object.keys(knowledge.facts))('%s fits into every action, in every language', (fact) => {
    for (const name of ACTIONS)
      for (const { code } of bot.languages)
        for (const premise of ['corrected', 'confirmed'] as const) {
          const own: Action = { action: name, ids: [fact], premise, language: code };
          expect(parseAction(formatAction(own))).toEqual(own);
        }
  });
});

describe('what is no action of ours', () => {
  it.each([
    ['an older version', 'v0:tell:total:en'],
    ['a later version', 'v2:tell:total:en'],
    ['no version', 'tell:total:en'],
    ['nothing', ''],
    ['another action', 'v1:delete:total:en'],
    ['no action', 'v1::total:en'],
    ['an action that every object has', 'v1:constructor:total:en'],
    ['an action that every list has', 'v1:length:total:en'],
    ['no language', 'v1:tell:total'],
    ['an empty language', 'v1:tell:total:'],
    ['a language of one letter', 'v1:tell:total:e'],
    ['a language of four letters', 'v1:tell:total:engl'],
    ['a locale', 'v1:tell:total:en-GB'],
    ['upper case in the version', 'V1:tell:total:en'],
    ['upper case in the action', 'v1:TELL:total:en'],
    ['upper case in an id', 'v1:tell:Total:en'],
    ['upper case in the language', 'v1:tell:total:EN'],
    ['both marks', 'v1:tell:!=total:en'],
    ['a mark behind the id', 'v1:tell:total!:en'],
    ['an empty id', 'v1:tell:total++public:en'],
    ['an id that is missing', 'v1:tell:total+:en'],
    ['a space', 'v1:tell:total public:en'],
    ['a space in front', ' v1:tell:total:en'],
    ['a line behind', 'v1:tell:total:en\n'],
    ['more parts', 'v1:tell:total:en:fr'],
    ['letters of elsewhere', 'v1:tell:tоtal:en'],
    ['a path', 'v1:tell:../../etc:en'],
    ['101 characters', `v1:tell:${'a'.repeat(90)}:en`],
    ['a megabyte', `v1:tell:${'a+'.repeat(500_000)}a:en`],
  ])('%s', (_, text) => {
    expect(parseAction(text)).toBeUndefined();
  });

  it('is all that we would not write just so', () => {
    const place = fc.integer({ min: 0, max: LONGEST });
    const other = fc.oneof(
      fc.constantFrom('', ':', '+', '!', '=', '_', 'A', '-', ' ', '\n', 'é'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(action, place, other, (own, at, put) => {
        const text = formatAction(own);
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        const read = parseAction(changed);
        if (read !== undefined) expect(formatAction(read)).toBe(changed);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['__proto__', 'constructor', 'nothing', 'total+__proto__'])(
    'the id %s is read, and none that is told',
    (ids) => {
      const forged = parseAction(`v1:tell:${ids}:en`);
      expect(forged).toEqual({ action: 'tell', ids: ids.split('+'), language: 'en' });
      if (forged !== undefined) expect(bot.retell(forged, forged.language)).toBeUndefined();
    },
  );
});
