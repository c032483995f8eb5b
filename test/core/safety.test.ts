// Whatever is typed: an answer, never a crash, never an echo.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { bot, knowledge, model } from '../support/bot.ts';
import { question } from '../support/inputs.ts';
import { failuresOf } from '../support/rows.ts';
import { broken } from '../support/valid.ts';
import { echoOf } from '../support/wording.ts';

const RUNS = { numRuns: 4000 };

describe('any question at all', () => {
  it('gets a valid answer that repeats nothing of it', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = bot.ask(asked);
        expect(broken(answer)).toEqual([]);
        expect(echoOf(asked.text, answer)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('gets the same answer again, from this bot and from another, whatever was asked between', () => {
    const other = createBot(knowledge, model);
    fc.assert(
      fc.property(question, question, (asked, between) => {
        const first = bot.ask(asked);
        bot.ask(between);
        expect(bot.ask(asked)).toEqual(first);
        expect(other.ask(structuredClone(asked))).toEqual(first);
      }),
      { numRuns: 1500 },
    );
  });

  it('is answered as plain JSON', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = bot.ask(asked);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      { numRuns: 500 },
    );
  });

  it('can be explained, completed and looked up', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const typed = asked.text.slice(0, 40);
        expect(bot.explain(asked).score).toBeGreaterThanOrEqual(0);
        expect(bot.complete(typed, asked.language ?? 'en', 5).length).toBeLessThanOrEqual(5);
        for (const id of bot.find(typed, 'fr')) expect(knowledge.facts[id]?.id).toBe(id);
      }),
      { numRuns: 60 },
    );
  });
});

const HUGE = 100_000;
const NOTHING: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['spaces', ' \t\n\u00a0 '],
  ['an emoji', '🙂'],
  ['emoji only', '👩‍👩‍👧‍👦🏳️‍🌈🔥'.repeat(50)],
  ['control characters', '\u0000\u0001\u001b\u007f\u0085'],
  ['a lone high surrogate', '\ud83d'],
  ['lone surrogates in the wrong order', '\ude00\ud83d'],
  ['right-to-left marks', '\u202e\u200f\u2067\u2069'],
  ['a byte-order mark', '\ufeff'],
  ['marks', '?!…'.repeat(500)],
];

const FOREIGN: readonly (readonly [string, string])[] = [
  ['markup', '<script>alert("x")</script><img src=x onerror=alert(1)>'],
  ['Markdown and mentions', '**bold** @everyone <@123456> [link](http://example.com) `rm -rf`'],
  ['a query', "'; DROP TABLE facts; --"],
  ['a template', '{{x}} #{y} <z> \\u0041 \\n'],
  ['Russian', 'столица Австралии и рецепт борща'],
  ['Chinese', '澳大利亚的首都是哪里'],
  ['Arabic', 'ما هي عاصمة أستراليا'],
  ['Hebrew', 'מהי בירת אוסטרליה'],
  ['letters piled up', `Z${'\u0301'.repeat(2000)}algo`],
  ['a keyboard', 'qsdfghjklm azertyuiop wxcvbn'],
  ['a name of the language itself', '__proto__ constructor hasOwnProperty toString'],
];

describe('what says nothing about the plan', () => {
  it('is not covered', () => {
    expect(
      failuresOf([...NOTHING, ...FOREIGN], ([_, text]) => {
        const answer = bot.ask({ text });
        expect(broken(answer)).toEqual([]);
        expect(answer.outcome).toBe('fallback');
        expect(echoOf(text, answer)).toBeUndefined();
      }),
    ).toEqual([]);
  });

  it('is not covered after an answer either', () => {
    expect(
      failuresOf([...NOTHING], ([_, text]) => {
        const context = { outcome: 'answer', facts: ['total'], unstated: [], language: 'fr' } as const;
        expect(bot.ask({ text, context })).toMatchObject({ outcome: 'fallback', facts: [] });
      }),
    ).toEqual([]);
  });
});

describe('100,000 characters', () => {
  it('get a valid answer, whatever they are', () => {
    expect(
      failuresOf(
        [
          ['one word', 'a'.repeat(HUGE)],
          ['one digit', '9'.repeat(HUGE)],
          ['one emoji', '🙂'.repeat(HUGE / 2)],
          ['questions', 'combien et quand ? '.repeat(HUGE / 19)],
          ['commas', 'a,'.repeat(HUGE / 2)],
          ['numbers', '1 000 '.repeat(HUGE / 6)],
          ['words nobody knows', Array.from({ length: HUGE / 10 }, (_, at) => `zq${at}xvbnmkl`).join(' ')],
          ['brackets', '('.repeat(HUGE)],
          ['accents', 'e\u0301'.repeat(HUGE / 2)],
        ],
        ([_, text]) => {
          const answer = bot.ask({ text });
          expect(broken(answer)).toEqual([]);
          expect(echoOf(text, answer)).toBeUndefined();
        },
      ),
    ).toEqual([]);
  });

  it('are read from their end, 2,000 code points of them', () => {
    const last = ' How much is InvestAI worth in total?';
    const read = '🙂'.repeat(2000 - last.length) + last;
    expect(bot.ask({ text: `Who announced it, and where? ${read}` })).toEqual(bot.ask({ text: read }));
    expect(bot.ask({ text: read }).facts).toEqual(['total']);
  });
});
