// A detail that the article doesn't hold, beside a claim that it does, never gets a "Yes".
import { expect, test } from 'vitest';
import type { Question } from '../../../src/core/question.ts';
import { curatedQuestions } from '../../../src/core/reading/examples.ts';
import { bot, knowledge } from '../../support/bot.ts';
import { answered, DEV } from '../../support/questions.ts';

const DETAILS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'in Germany',
    'by 2030',
    'with Nvidia processors',
    'as interest-free loans',
    'and a scandal',
    'for the army',
    'every single year',
  ],
  fr: [
    'en Allemagne',
    "d'ici 2030",
    'avec des processeurs Nvidia',
    'sous forme de prêts',
    'et un scandale',
    "pour l'armée",
    'chaque année',
  ],
};

/** In front of the final mark. */
function withDetail(text: string, detail: string): string {
  const [, body = text, end = ''] = /^(.*?)(\s*[?!.]*)$/su.exec(text) ?? [];
  return `${body} ${detail}${end}`;
}

/** What is added to a further question ("…, and how much?") is asked, not claimed. */
const isOneQuestion = (asked: Question): boolean => bot.explain(asked).parts.length === 1;

const confirmed: readonly Question[] = [
  ...answered(DEV).flatMap(({ asked, answer }) => (answer.premise === 'confirmed' ? [asked] : [])),
  ...curatedQuestions(knowledge)
    .map(({ question }) => ({ text: question }))
    .filter((asked) => bot.ask(asked).premise === 'confirmed'),
].filter(isOneQuestion);

test('there is something to add to', () => {
  expect(confirmed.length).toBeGreaterThan(200);
});

test('a claim with a strange detail is not confirmed', () => {
  const wrong = confirmed.flatMap((asked) => {
    const { language, unstated } = bot.ask(asked);
    return (DETAILS[language] ?? []).flatMap((detail) => {
      const text = withDetail(asked.text, detail);
      const answer = bot.ask({ ...asked, text });
      // A detail may make a further question: then it is told that this isn't said.
      const swallowed = answer.premise === 'confirmed' && answer.unstated.length <= unstated.length;
      return swallowed ? [`${text} → ${answer.text}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});
