// Each figure and each name that an answer says belongs to a fact it names, and that fact's paragraph is cited.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { curatedQuestions } from '../../src/core/reading/examples.ts';
import { bot, knowledge } from '../support/bot.ts';
import { babble, question } from '../support/inputs.ts';
import { inventionsIn, silentFacts } from '../support/invention.ts';
import { type Asked, answered, answersToDev, BLIND, LANGUAGES } from '../support/questions.ts';
import { broken } from '../support/valid.ts';

function faultsOf({ question, answer }: Pick<Asked, 'question' | 'answer'>): string[] {
  return [
    ...inventionsIn(question, answer),
    ...silentFacts(answer).map((id) => `${id} without its figure`),
    ...broken(answer),
  ];
}

/** The questions with what is wrong with their answers. */
function faulty(asked: readonly Pick<Asked, 'question' | 'answer'>[]): string[] {
  return asked.flatMap((one) => faultsOf(one).map((fault) => `${fault} · ${one.question} · ${one.answer.text}`));
}

describe('the check itself', () => {
  const plain = bot.ask({ text: 'How much is InvestAI worth in total?' });
  const corrected = bot.ask({ text: 'Is the whole plan worth 300 billion euros?' });
  it('passes what is so', () => {
    expect(faultsOf({ question: '', answer: plain })).toEqual([]);
    expect(faultsOf({ question: 'Is the whole plan worth 300 billion euros?', answer: corrected })).toEqual([]);
  });

  it.each<[string, Partial<Answer>, string]>([
    [
      'another figure',
      { text: 'InvestAI amounts to €200 billion, of which €7 billion is lost.' },
      'the figure 7000000000',
    ],
    ['a count in words', { text: 'InvestAI amounts to €200 billion. It has nine parts.' }, 'the figure 9'],
    ['a year', { text: 'InvestAI amounts to €200 billion in 2025.' }, 'the figure 2025'],
    ['a name of another fact', { text: 'InvestAI amounts to €200 billion, said in Paris.' }, 'the name /Paris/u'],
    ['a name from a question', { text: 'InvestAI amounts to €200 billion, said Macron.' }, 'the name Macron'],
    ['a fact that is not told', { facts: ['total', 'public'] }, 'public without its figure'],
    ['a paragraph that is not cited', { citations: [] }, 'every fact has its paragraphs cited, and nothing else is'],
  ])('finds %s', (_, change, fault) => {
    expect(faultsOf({ question: '', answer: { ...plain, ...change } })).toContain(fault);
  });

  it('finds a correction of what was not said', () => {
    expect(faultsOf({ question: 'Is it 400 billion?', answer: corrected })).toEqual(['the figure 300000000000']);
  });
});

describe('nothing is invented', () => {
  it.each(LANGUAGES)('for the curated questions, all answered in %s', (language) => {
    const asked = curatedQuestions(knowledge).map(({ question }) => ({
      question,
      answer: bot.ask({ text: question, language }),
    }));
    expect(faulty(asked)).toEqual([]);
  });

  it('for the questions and dialogs of the dev set', () => {
    expect(faulty(answersToDev())).toEqual([]);
  });

  it('for those of the blind set, of which only the count is shown', () => {
    expect(faulty(answered(BLIND)).length).toBe(0);
  });

  it('for every fact that is looked up', () => {
    const looked = Object.keys(knowledge.facts).flatMap((id) =>
      bot.languages.flatMap(({ code }) => bot.tell(id, code) ?? []),
    );
    expect(looked.length).toBe(2 * Object.keys(knowledge.facts).length);
    expect(faulty(looked.map((answer) => ({ question: '', answer })))).toEqual([]);
  });

  it('for words thrown together', () => {
    fc.assert(
      fc.property(babble, (text) => {
        expect(faulty([{ question: text, answer: bot.ask({ text }) }])).toEqual([]);
      }),
      { numRuns: 4000 },
    );
  });

  it('for anything else, whatever came before', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(faulty([{ question: asked.text, answer: bot.ask(asked) }])).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
