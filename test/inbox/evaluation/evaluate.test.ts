// A change evaluated: what it answers, what breaks, what the rest of the inbox gets, on the invented plan.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/inbox/edits/edit.ts';
import { bot } from '../../support/bicycles.ts';
import { ROOT } from '../../support/bot.ts';
import { evaluated, labelled } from './evaluating.ts';

const QUESTION: Edit = {
  kind: 'question',
  entry: 'lanes',
  questions: { en: ['who counts the ribbons of tarmac'], fr: [] },
};

describe('a question of an entry', () => {
  let found: Awaited<ReturnType<typeof evaluated>>;
  const misses = ['who counts the ribbons of tarmac', 'who counts the ribbons of tarmac today', 'why are bananas bent'];

  beforeAll(async () => {
    found = await evaluated(QUESTION, { misses });
  });

  it('gets right what is added, by the entry that it is added to', () => {
    expect(found.rows.filter(({ origin }) => origin === 'added')).toEqual([
      {
        origin: 'added',
        verdict: 'right',
        question: 'who counts the ribbons of tarmac',
        language: 'en',
        expected: 'Number of cycle lanes',
        before: bot.ask({ text: 'who counts the ribbons of tarmac' }).text,
        after: bot.tell('lanes', 'en')?.text,
        isNear: true,
      },
    ]);
  });

  it('tells which others of the inbox get an answer, and asks what is added no second time', () => {
    const others = found.rows.filter(({ origin }) => origin === 'inbox');
    expect(others.map(({ verdict, question }) => [verdict, question])).toEqual([
      ['answered', 'who counts the ribbons of tarmac today'],
    ]);
    expect(found.asked.inbox).toBe(2);
  });

  it('asks curated questions of what is near, left out of both trainings', () => {
    expect(found.asked.curated).toBeGreaterThan(5);
  });

  it('says that there are no labelled questions', () => {
    expect(found.asked.labelled).toBe(0);
    expect(found.notes).toEqual([
      'The labelled questions of this project lie in its repository (test/questions) and not here: they were not asked.',
    ]);
  });

  it('tells each step, and a share that only grows', () => {
    expect(found.steps).toEqual([
      'Training with the change',
      'Asking the questions of the inbox and the labelled ones',
      'Training twice more, without some of the curated questions, to ask those',
    ]);
    expect(found.shares).toEqual([...found.shares].sort((one, other) => one - other));
    expect(found.shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

it('says of the labelled questions of another plan that they are none of this one', async () => {
  const { asked, notes } = await evaluated(QUESTION, { questionsFolder: join(ROOT, 'test/questions') });
  expect(asked.labelled).toBe(0);
  expect(notes).toEqual(['The labelled questions of this project are about another plan: they were not asked.']);
});

it('warns of a question that measures the bot, since it would be taught', async () => {
  const questionsFolder = labelled([['Who counts the ribbons of tarmac?', 'lanes']]);
  const { notes } = await evaluated(QUESTION, { questionsFolder });
  expect(notes).toEqual([
    '“who counts the ribbons of tarmac” stands in test/questions too, which measure the bot and would measure nothing then: say it in other words.',
  ]);
});

it('tells what breaks: a question that was answered right and is declined after', async () => {
  const lost = 'how many lanes are coming up';
  const kept = 'How much does the city pay?';
  const questionsFolder = labelled([
    [lost, 'lanes'],
    [kept, 'city_money'],
  ]);
  expect(bot.ask({ text: lost }).facts).toEqual(['lanes']);
  const like = ['how many lanes are coming', 'lanes coming up', 'are lanes coming up', 'many lanes coming up now'];
  const edit: Edit = { kind: 'out_of_scope', group: 'other_lanes', questions: { en: like } };
  const { rows, asked, notes } = await evaluated(edit, { questionsFolder });
  expect(asked.labelled).toBe(2);
  expect(notes).toEqual([]);
  expect(rows.filter(({ origin }) => origin === 'labelled')).toMatchObject([
    {
      verdict: 'broken',
      question: lost,
      expected: 'Number of cycle lanes',
      before: bot.tell('lanes', 'en')?.text,
      isNear: true,
    },
  ]);
  // What broke stands first.
  expect(rows[0]?.verdict).toBe('broken');
});

it('teaches a word, and tells which question of the inbox is answered for it', async () => {
  const edit: Edit = { kind: 'concept', concept: 'bike', words: { en: ['nags'] } };
  const misses = ['number of nags', 'why are bananas bent'];
  const { asked, rows } = await evaluated(edit, { misses });
  expect(asked).toMatchObject({ added: 0, inbox: 2 });
  expect(rows.filter(({ origin }) => origin === 'inbox')).toEqual([
    {
      origin: 'inbox',
      verdict: 'answered',
      question: 'number of nags',
      language: 'en',
      before: bot.ask({ text: 'number of nags' }).text,
      after: bot.tell('bikes', 'en')?.text,
      isNear: true,
    },
  ]);
});
