// Answers of the dev questions told again: nothing is said "Yes" or "No" to that wasn't, and no fact comes or goes.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDialogs } from '../../evaluation/questions.ts';
import { bot, ROOT } from '../../support/bot.ts';

const FOLDER = join(ROOT, 'test/questions/dev');
const texts = readdirSync(FOLDER).flatMap((name) =>
  readDialogs(join(FOLDER, name)).map(({ turns }) => turns[0]?.question ?? ''),
);
const answers = texts
  .map((text) => bot.ask({ text }))
  .filter(({ outcome }) => outcome === 'answer' || outcome === 'unstated');

/** Whether it opens with "Yes" or "No". */
function opening(text: string, language: string): string | undefined {
  const keys = ['corrected', 'confirmed', 'confirmed_negation', 'swapped'] as const;
  const found = keys.find((key) => text.startsWith(bot.phrase(key, language, { answer: '' }).trimEnd()));
  return found === 'swapped' ? 'corrected' : found;
}

test('an answer told again opens as it did', () => {
  expect(answers.length).toBeGreaterThan(1000);
  const differing = answers.flatMap((answer) => {
    const again = bot.retell(bot.referenceOf(answer), answer.language)?.text ?? '';
    const [before, after] = [opening(answer.text, answer.language), opening(again, answer.language)];
    // "Si :" is "Oui :" where the question isn't there to be contradicted.
    const isSame = before === after || (before === 'confirmed_negation' && after === 'confirmed');
    return isSame ? [] : [`${answer.text} → ${again}`];
  });
  expect(differing).toEqual([]);
});

test('told again in its own language, nearly every answer has its own words, a wrong figure aside', () => {
  const differing = answers.filter((answer) => {
    const again = bot.retell(bot.referenceOf(answer), answer.language)?.text ?? '';
    return answer.premise === undefined && again !== answer.text;
  });
  // What is left asks for things in another order than facts and gaps are told in.
  expect(differing.map(({ text }) => text).length / answers.length).toBeLessThan(0.02);
});
