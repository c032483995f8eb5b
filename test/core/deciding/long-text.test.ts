// Over 300 characters a question is a text: the questions in it are answered, else what it plainly speaks of.
import { expect, test } from 'vitest';
import { bot } from '../../support/bot.ts';

const STORY =
  'My neighbour, who has kept bees for thirty years and trusts nobody, told me over the fence this morning that the whole world has gone mad about machines. ' +
  'I listened politely, as one does, and then went back to my roses. My daughter laughed when I told her, and said that I should simply write to somebody who knows. ' +
  'So here I am, with a cup of tea going cold beside me. ';
const HISTOIRE =
  "Mon voisin, qui élève des abeilles depuis trente ans et se méfie de tout, m'a dit ce matin par-dessus la haie que le monde entier perdait la tête. " +
  "Je l'ai écouté poliment, puis je suis retourné à mes rosiers. Ma fille a ri quand je lui ai raconté la scène, et m'a conseillé d'écrire à quelqu'un qui sait. " +
  'Me voici donc, une tasse de thé à la main. ';

const read = (text: string) => {
  const { outcome, facts, unstated, premise } = bot.ask({ text });
  return { outcome, facts, unstated, premise };
};

test('the question at the end of a story is answered', () => {
  expect(read(`${STORY}How many gigafactories are planned?`)).toEqual({
    outcome: 'answer',
    facts: ['giga_count'],
    unstated: [],
    premise: undefined,
  });
});

test('a claim before a short question mark is checked', () => {
  expect(read(`${HISTOIRE}InvestAI, ce serait 200 milliards d'euros en tout. Vrai ?`)).toEqual({
    outcome: 'answer',
    facts: ['total'],
    unstated: [],
    premise: 'confirmed',
  });
});

test('up to three questions are answered in their order, what is not said among them', () => {
  expect(
    read(`${STORY}Who announced the plan? How many chips are there? Where will the gigafactories be built?`),
  ).toEqual({
    outcome: 'answer',
    facts: ['announcer', 'chips'],
    unstated: ['site_locations'],
    premise: undefined,
  });
});

test('without a question, what is plainly spoken of is told', () => {
  expect(read(`${STORY}I would like to know the total budget of InvestAI.`).facts).toEqual(['total']);
});

test('a text about something else is not covered', () => {
  expect(read(`${STORY}${STORY}`)).toEqual({ outcome: 'fallback', facts: [], unstated: [], premise: undefined });
});
