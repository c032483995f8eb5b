// A change evaluated: what it answers, what breaks, what the rest of the inbox gets, on the invented plan.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/inbox/edits/edit.ts';
import { evaluate } from '../../../src/inbox/evaluation/evaluate.ts';
import type { Evaluation } from '../../../src/inbox/evaluation/task.ts';
import { propose } from '../../../src/inbox/proposal.ts';
import { openFolder } from '../../../src/knowledge/files.ts';
import { BICYCLES, bot, knowledge } from '../../support/bicycles.ts';
import { ROOT } from '../../support/bot.ts';
import { temporaryFolder } from '../folders.ts';

const CACHE = join(ROOT, '.cache/bicycles');

interface Evaluating {
  readonly misses?: readonly string[];
  readonly questionsFolder?: string;
}

/** @returns what differs, and the steps that were told, each once */
async function evaluated(
  edit: Edit,
  { misses = [], questionsFolder = '/nowhere' }: Evaluating = {},
): Promise<Evaluation & { readonly steps: readonly string[]; readonly shares: readonly number[] }> {
  const { changes, problems } = propose(edit, openFolder(BICYCLES));
  expect(problems).toEqual([]);
  const contents = Object.fromEntries(changes.map(({ path, after }) => [path, after]));
  const steps = new Set<string>();
  const shares: number[] = [];
  const task = { folder: BICYCLES, cacheFolder: CACHE, questionsFolder, edit, contents };
  const asked = misses.map((text) => ({ text, language: 'en', isMeant: false }));
  const { evaluation } = await evaluate({ ...task, misses: asked }, (step, share) => {
    steps.add(step);
    shares.push(share);
  });
  return { ...evaluation, steps: [...steps], shares };
}

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

it('tells what breaks: a question that was answered right and is declined after', async () => {
  const questionsFolder = temporaryFolder();
  mkdirSync(join(questionsFolder, 'dev'));
  const dialog = (id: string, question: string, fact: string): string =>
    JSON.stringify({
      id,
      language: 'en',
      kind: 'stated',
      noise: 'clean',
      turns: [{ question, outcome: 'answer', facts: [[fact]] }],
    });
  const lost = 'how many lanes are coming up';
  const kept = 'How much does the city pay?';
  writeFileSync(
    join(questionsFolder, 'dev/en.jsonl'),
    `${dialog('a', lost, 'lanes')}\n${dialog('b', kept, 'city_money')}\n`,
  );
  expect(bot.ask({ text: lost }).facts).toEqual(['lanes']);
  const like = [lost, 'how many lanes are coming', 'lanes coming up', 'are lanes coming up', 'many lanes coming up'];
  const edit: Edit = { kind: 'out_of_scope', group: 'other_lanes', questions: { en: like } };
  const { rows, asked, notes } = await evaluated(edit, { questionsFolder });
  expect(asked.labelled).toBe(2);
  expect(notes).toEqual([]);
  expect(rows.filter(({ origin }) => origin === 'labelled')).toMatchObject([
    { verdict: 'broken', question: lost, before: bot.tell('lanes', 'en')?.text, isNear: true },
  ]);
  // What broke stands first.
  expect(rows[0]?.verdict).toBe('broken');
});

it('holds a word against the questions that have it', async () => {
  const edit: Edit = { kind: 'concept', concept: 'money', words: { en: ['wampum'] } };
  const text = 'how much wampum from the county';
  expect(knowledge.languages.en?.concepts.money).not.toContain('wampum');
  const { asked, rows } = await evaluated(edit, { misses: [text] });
  expect(asked).toMatchObject({ added: 0, inbox: 1 });
  expect(rows.filter(({ isNear }) => isNear).every(({ question }) => question.includes('wampum'))).toBe(true);
});
