// What is answered as it was, or by another entry since the change says so: told apart from what got right or broke.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Edit } from '../../../src/inbox/edits/edit.ts';
import { evaluated, labelled } from './evaluating.ts';

it('tells what was answered as it is meant to be already apart from what got right', async () => {
  const questions = { en: ['the count of cycle lanes, please', 'who counts the ribbons of tarmac'] };
  const { rows } = await evaluated({ kind: 'question', entry: 'lanes', questions });
  expect(rows.flatMap(({ origin, verdict, question }) => (origin === 'added' ? [[verdict, question]] : []))).toEqual([
    ['right', questions.en[1]],
    ['same', questions.en[0]],
  ]);
});

it('calls nothing broken that goes from the entry for whatever nobody listed to one of its own', async () => {
  const question = 'Are there discounts for students?';
  const questionsFolder = labelled([['How much does the city pay?', 'city_money']]);
  const row = { id: 's', language: 'en', kind: 'unstated', noise: 'clean' };
  const turn = { question, outcome: 'unstated', facts: [], unstated: ['unlisted'] };
  writeFileSync(join(questionsFolder, 'dev/more.jsonl'), JSON.stringify({ ...row, turns: [turn] }));
  const edit: Edit = {
    kind: 'entry',
    id: 'discounts',
    is: 'unstated',
    topic: 'silence',
    paragraphs: [],
    facts: [],
    related: ['bikes'],
    wordings: {
      en: { title: 'Discounts', answer: "The article doesn't say who pays less.", questions: [question] },
      fr: { title: 'Rabais', answer: "L'article ne dit pas qui paie moins.", questions: ['Y a-t-il des rabais ?'] },
    },
    moved: [{ entry: 'unlisted', language: 'en', question }],
  };
  const { rows } = await evaluated(edit, { questionsFolder });
  expect(rows.filter((own) => own.question === question)).toMatchObject([
    { origin: 'added', verdict: 'right', expected: 'Discounts' },
    { origin: 'labelled', verdict: 'changed', expected: 'What else the article leaves out' },
  ]);
});
