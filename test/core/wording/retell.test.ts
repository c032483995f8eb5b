// An answer told again is the same answer, word for word, in its language and in another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import { curatedQuestions } from '../../../src/core/reading/examples.ts';
import { formatAction, parseAction } from '../../../src/runtime/action.ts';
import { bot, dialog, knowledge } from '../../support/bot.ts';
import { question } from '../../support/inputs.ts';
import { answersToDev } from '../../support/questions.ts';

const { referenceOf, retell } = bot;

/** What differs when the answer is told again, by what refers to it and by what a button carries of that; undefined where nothing does. */
function difference(answer: Answer): object | undefined {
  const reference = referenceOf(answer);
  const { language } = answer;
  const carried = parseAction(formatAction({ action: 'language', answer: reference, language }))?.answer;
  const texts = [retell(reference, language)?.text, carried && retell(carried, language)?.text];
  return texts.every((text) => text === answer.text) ? undefined : { text: answer.text, told: answer.told, texts };
}

describe('told again in its own language', () => {
  it('every answer of the dev questions is the same, the whole of it', () => {
    const answers = answersToDev().map(({ answer }) => answer);
    expect(answers.flatMap((answer) => difference(answer) ?? [])).toEqual([]);
    const parts = ({ outcome, facts, unstated, premise, citations }: Answer) => ({
      outcome,
      facts,
      unstated,
      premise,
      citations,
    });
    const other = answers.filter((answer) => {
      const again = retell(referenceOf(answer), answer.language);
      return again === undefined || JSON.stringify(parts(again)) !== JSON.stringify(parts(answer));
    });
    expect(other).toEqual([]);
  });

  it('every answer of the curated questions is the same', () => {
    const answers = curatedQuestions(knowledge).map((curated) => bot.ask({ text: curated.question }));
    expect(answers.flatMap((answer) => difference(answer) ?? [])).toEqual([]);
  });

  it('so is an answer with a figure that is very small, very great or of many decimals', () => {
    const answers = [
      'Is it .0000001 euros?',
      `Is it ${'9'.repeat(400)} euros?`,
      'Is it 123456.789 euros?',
      'Is it 1234567891234 euros?',
      'Are the gigafactories 33.333333 %, public 33.333333 % and private 33.333333 %?',
    ].map((text) => bot.ask({ text }));
    expect(answers.flatMap((answer) => difference(answer) ?? [])).toEqual([]);
  });

  it('so is the answer of whatever is asked', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(difference(bot.ask(asked))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('told again in another language', () => {
  it.each([
    ['Is it 30 billion for the gigafactories?', /^Non : .*et non 30 milliards d'euros\.$/u],
    ['Was it announced in Paris?', /^Oui : /u],
    ['le privé met 50 milliards et le public 150 ?', /^No, the other way round: /u],
    ['how much is it, and when does it start?', /^InvestAI .*200 milliards d'euros/u],
  ])('"%s" keeps its verdict', (text, expected) => {
    const answer = dialog([text]);
    const other = answer.language === 'fr' ? 'en' : 'fr';
    const again = retell(referenceOf(answer), other);
    expect(again?.text.replaceAll(/[\u00a0\u202f]/gu, ' ')).toMatch(expected);
    expect([again?.facts, again?.unstated, again?.premise]).toEqual([answer.facts, answer.unstated, answer.premise]);
  });
});

describe('what tells nothing', () => {
  it.each([
    ['an entry that is none', { outcome: 'answer', told: [{ entry: 'nothing' }] }],
    ['an entry that every object has', { outcome: 'answer', told: [{ entry: '__proto__' }] }],
    ['an answer without entries', { outcome: 'answer', told: [] }],
    ['a fallback with entries', { outcome: 'fallback', told: [{ entry: 'total' }] }],
    [
      'a figure in a unit that is none',
      { outcome: 'answer', told: [{ entry: 'total', verdict: 'corrected', claimed: '3 CHF' }] },
    ],
  ] as const)('is %s', (_, reference) => {
    expect(retell(reference, 'en')).toBeUndefined();
  });

  it('an entry that is looked up comes with the nearest fact where the article leaves it out', () => {
    expect(bot.tell('jobs', 'en')?.told).toEqual([{ entry: 'jobs' }, { entry: 'purpose' }]);
    expect(bot.tell('nothing', 'en')).toBeUndefined();
  });

  it('a language that is none is that of the bot', () => {
    expect(retell(referenceOf(dialog(['how much?'])), 'xx')?.language).toBe('en');
  });
});
