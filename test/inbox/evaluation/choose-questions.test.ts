import { expect, test } from 'vitest';
import { chooseQuestions } from '../../../src/inbox/evaluation/choose-questions.ts';
import { knowledge } from '../../support/bot.ts';

test('keeps what is chosen, of every kind of entry, and leaves titles and answers as they are', () => {
  const own = knowledge.languages.en;
  if (own === undefined) throw new Error('there is no English');
  const entries: string[] = [];
  const few = chooseQuestions(own, (entry, questions) => {
    entries.push(entry);
    return questions.slice(0, 2);
  });
  expect(entries).toEqual(expect.arrayContaining(['total', 'smalltalk:thanks', 'out:food_chips']));
  expect(few.wordings.total).toEqual({ ...own.wordings.total, questions: own.wordings.total?.questions.slice(0, 2) });
  expect(few.smalltalk.thanks?.questions).toHaveLength(2);
  expect(few.outOfScope.food_chips).toEqual(own.outOfScope.food_chips?.slice(0, 2));
});
