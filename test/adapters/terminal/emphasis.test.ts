import { expect, test } from 'vitest';
import { emphasisIn } from '../../../src/adapters/terminal/emphasis.ts';
import type { Answer } from '../../../src/core/answer.ts';
import { bot } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

/** What stands out, each stretch behind its tone. */
function standingOut(answer: Answer): string[] {
  return emphasisIn(answer, bot).map(({ start, end, tone }) => `${tone} ${answer.text.slice(start, end)}`);
}

const told = (id: string, language: string): Answer => {
  const answer = bot.tell(id, language);
  if (answer === undefined) throw new Error(`there is no ${id}`);
  return answer;
};

test('the figures of an answer stand out, in digits or in words, and how one was computed is faint', () => {
  expect(
    failuresOf(
      [
        ['split', 'en', ['strong €50 billion', 'strong €150 billion']],
        ['giga_count', 'en', ['strong four']],
        ['giga_count', 'fr', ['strong quatre']],
        ['chips', 'fr', ['strong 100\u00a0000']],
        ['public_share', 'en', ['strong 25%', 'dim (computed: €50 billion ÷ €200 billion)']],
        ['place', 'en', []],
      ],
      ([id, language, shown]) => {
        expect(standingOut(told(id, language))).toEqual(shown);
      },
    ),
  ).toEqual([]);
});

test('what puts a claim right stands out', () => {
  expect(
    failuresOf(
      [
        ['Is it 300 billion?', ['open No:', 'strong €200 billion', 'open not €300 billion']],
        ['who anounced it, is it 300 billion?', ['strong €200 billion', 'open not €300 billion']],
        [
          "InvestAI, c'est 1,5 milliard d'euros ?",
          ['open Non :', "strong 200 milliards d'euros", "open et non 1,5 milliard d'euros"],
        ],
        ['was it announced in Berlin?', ['open No:']],
        ['is it 200 billion?', ['strong €200 billion']],
      ],
      ([text, shown]) => {
        expect(standingOut(bot.ask({ text })).map((each) => each.replaceAll('\u00a0', ' '))).toEqual(shown);
      },
    ),
  ).toEqual([]);
});

test('no two stretches overlap, in any answer of any fact', () => {
  const overlapping = bot.languages.flatMap(({ code }) =>
    bot
      .topics(code)
      .flatMap(({ facts }) => facts)
      .filter(({ fact }) => {
        const marks = emphasisIn(told(fact, code), bot);
        return marks.some(({ end }, at) => (marks[at + 1]?.start ?? end) < end);
      }),
  );
  expect(overlapping).toEqual([]);
});
