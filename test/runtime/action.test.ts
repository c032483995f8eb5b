// What a button carries: whatever we write is read back, and nothing that we would not write.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reference } from '../../src/core/bot.ts';
import { ACTIONS, type Action, formatAction, parseAction } from '../../src/runtime/action.ts';
import { bot, knowledge } from '../support/bot.ts';
import { failuresOf } from '../support/rows.ts';

/** Discord's limit on a custom_id. */
const LONGEST = 100;

const id = fc.oneof(fc.constantFrom(...Object.keys(knowledge.facts)), fc.stringMatching(/^[a-z][a-z0-9_]{0,120}$/u));
const verdict = fc.constantFrom<object>(
  {},
  { verdict: 'confirmed' },
  { verdict: 'corrected' },
  { verdict: 'confirmed', opens: 'yes_or_no' },
  { verdict: 'confirmed', opens: 'negated' },
  { verdict: 'corrected', opens: 'swapped' },
  { verdict: 'corrected', opens: 'yes_or_no', claimed: '30 billion EUR' },
  { verdict: 'corrected', claimed: '1.5 million USD' },
);
const told = fc.tuple(id, verdict).map(([entry, rest]) => ({ entry, ...rest }));
const answer: fc.Arbitrary<Reference> = fc.oneof(
  fc.record({
    outcome: fc.constantFrom('answer' as const, 'unstated' as const),
    told: fc.array(told, { maxLength: 6 }),
  }),
  fc.constant<Reference>({ outcome: 'fallback', told: [{ entry: 'phrase:empty' }] }),
  fc.constant<Reference>({ outcome: 'smalltalk', told: [{ entry: 'smalltalk:thanks' }] }),
);
const common = { action: fc.constantFrom(...ACTIONS), language: fc.stringMatching(/^[a-z]{2,3}$/u) };
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record(common),
  fc.record({ ...common, answer }),
  fc.record({ ...common, ids: fc.array(id, { minLength: 1, maxLength: 6 }) }),
);

describe('an action as a text', () => {
  it('is written and read back', () => {
    expect(
      failuresOf<[Action, string]>(
        [
          [{ action: 'tell', ids: ['total'], language: 'en' }, 'v2:tell::total:en'],
          [
            {
              action: 'source',
              language: 'en',
              answer: {
                outcome: 'answer',
                told: [
                  { entry: 'giga_budget', verdict: 'corrected', opens: 'yes_or_no', claimed: '30 billion EUR' },
                  { entry: 'total' },
                ],
              },
            },
            'v2:source:a:giga_budget!30~billion~EUR+total:en',
          ],
          [
            { action: 'up', language: 'fr', answer: { outcome: 'smalltalk', told: [{ entry: 'smalltalk:thanks' }] } },
            'v2:up:s:smalltalk.thanks:fr',
          ],
          [{ action: 'topics', language: 'fr' }, 'v2:topics:::fr'],
        ],
        ([own, text]) => {
          expect(formatAction(own)).toBe(text);
          expect(parseAction(text)).toEqual(own);
        },
      ),
    ).toEqual([]);
  });

  it('comes back whole, or with its first sentences where all would be too long', () => {
    fc.assert(
      fc.property(action, (own) => {
        const text = formatAction(own);
        const back = parseAction(text);
        expect(text.length).toBeLessThanOrEqual(LONGEST);
        expect([back?.action, back?.language, back?.answer?.outcome]).toEqual([
          own.action,
          own.language,
          own.answer?.outcome,
        ]);
        const kept = back?.answer?.told ?? back?.ids ?? [];
        expect(kept).toEqual((own.answer?.told ?? own.ids ?? []).slice(0, kept.length));
      }),
    );
  });

  it('takes 100 characters, and leaves the last id out at 101', () => {
    const fill = (length: number) => 'a'.repeat(length - 'v2:tell::b+:en'.length);
    const whole = formatAction({ action: 'tell', ids: ['b', fill(100)], language: 'en' });
    expect([whole.length, parseAction(whole)?.ids]).toEqual([100, ['b', fill(100)]]);
    expect(formatAction({ action: 'tell', ids: ['b', fill(101)], language: 'en' })).toBe('v2:tell::b:en');
  });
});

describe('what is no action of ours', () => {
  it('is not read', () => {
    const strange = {
      'an older version': 'v1:tell:total:en',
      'a later version': 'v3:tell::total:en',
      'no version': 'tell::total:en',
      nothing: '',
      'another action': 'v2:delete::total:en',
      'no action': 'v2:::total:en',
      'an action that every object has': 'v2:constructor::total:en',
      'an outcome that is none': 'v2:up:z:total:en',
      'no language': 'v2:tell::total',
      'a language of one letter': 'v2:tell::total:e',
      'a locale': 'v2:tell::total:en-GB',
      'upper case in the action': 'v2:TELL::total:en',
      'upper case in an id': 'v2:up:a:Total:en',
      'an empty item': 'v2:up:a:total++public:en',
      'an item that is missing': 'v2:up:a:total+:en',
      'a figure without a verdict': 'v2:up:a:total30~EUR~x y:en',
      'a space': 'v2:tell::total public:en',
      'a line behind': 'v2:tell::total:en\n',
      'more parts': 'v2:tell::total:en:fr',
      'letters of elsewhere': 'v2:tell::tоtal:en',
      'a path': 'v2:tell::../../etc:en',
      '101 characters': `v2:tell::${'a'.repeat(89)}:en`,
      'a megabyte': `v2:tell::${'a+'.repeat(500_000)}a:en`,
    };
    expect(Object.entries(strange).filter(([, text]) => parseAction(text) !== undefined)).toEqual([]);
  });

  it('is all that we would not write just so', () => {
    const place = fc.integer({ min: 0, max: LONGEST });
    const other = fc.oneof(
      fc.constantFrom('', ':', '+', '!', '=', '~', '.', '_', 'A', '-', ' ', '\n', 'é'),
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

  it('an entry that is none is read, and nothing of it is told', () => {
    expect(
      failuresOf(
        ['__proto__', 'constructor', 'nothing', 'total+__proto__', 'total!30~billion~CHF', 'smalltalk.nothing'],
        (items) => {
          const forged = parseAction(`v2:up:a:${items}:en`)?.answer;
          expect(forged?.outcome).toBe('answer');
          expect(forged && bot.retell(forged, 'en')).toBeUndefined();
        },
      ),
    ).toEqual([]);
  });
});
