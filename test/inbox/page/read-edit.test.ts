// What a form is read as, and each sentence about what it lacks.
import { expect, it, test } from 'vitest';
import { startingWith } from '../../../src/inbox/page/form-values.ts';
import { readEdit } from '../../../src/inbox/page/read-edit.ts';
import { knowledge } from '../../support/bicycles.ts';

const WORDS = { 'title.en': 'Bells', 'answer.en': 'Bells ring.', 'questions.en': 'who rings' };
const FRENCH = { 'title.fr': 'Cloches', 'answer.fr': 'Elles sonnent.', 'questions.fr': 'qui sonne' };
const ENTRY = { action: 'entry', id: 'bells', topic: 'streets', ...WORDS, ...FRENCH };

const read = (form: Record<string, string>) => readEdit(startingWith(form), knowledge);

test.each([
  [{ figure: '5 GBP' }, 'The figure "5 GBP" has no name: give it one, such as "total", for the answer.'],
  [{ figure_name: 'bells' }, 'The figure "bells" has no value: write it with its unit, or leave its name out.'],
  [{ paragraphs: '1, two' }, 'Paragraphs are numbers, such as "1, 2".'],
])('of a stated entry, %j is refused in one sentence', (form, message) => {
  expect(read({ ...ENTRY, is: 'stated', ...form })).toEqual({ missing: [message] });
});

it('wants two entries of a combined one, and takes related ones in the order of their fields', () => {
  const form = { ...ENTRY, is: 'combined', 'facts.1': 'lanes', 'related.1': 'mayor', 'related.3': 'bikes' };
  expect(read(form)).toEqual({ missing: ['Choose two or three entries that it tells.'] });
  expect(read({ ...form, 'facts.2': 'bikes' })).toMatchObject({
    edit: { facts: ['lanes', 'bikes'], related: ['mayor', 'bikes'] },
  });
});

it('leaves out what was typed for another kind', () => {
  const form = { ...ENTRY, is: 'unstated', paragraphs: '1', figure: '5 GBP', 'facts.1': 'lanes' };
  const { edit } = read(form) as { edit: unknown };
  expect(edit).toMatchObject({ is: 'unstated', paragraphs: [], facts: [] });
  expect(edit).not.toHaveProperty('figure');
});

it('adds a question to no entry that was not chosen', () => {
  expect(read({ action: 'question', 'questions.en': 'who rings' })).toEqual({
    missing: ['Choose the entry that answers it.'],
  });
});
