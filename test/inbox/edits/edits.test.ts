// What each edit puts into which file, in the layout of what is there; the check finds nothing after it.
import { expect, it, test } from 'vitest';
import { changesOf } from '../../../src/inbox/edits/apply.ts';
import type { EditOf, NewEntry } from '../../../src/inbox/edits/edit.ts';
import { standingElsewhere } from '../../../src/inbox/edits/move.ts';
import { withContents } from '../../../src/knowledge/files.ts';
import { knowledge } from '../../support/bicycles.ts';
import { added, addedIn, FOLDERS, problemsAfter } from './editing.ts';

const question: EditOf<'question'> = {
  kind: 'question',
  entry: 'lanes',
  questions: { en: ['How many tracks for cyclists?', 'lanes: how many?'], fr: ['combien de voies en tout'] },
};

const bells: NewEntry = {
  kind: 'entry',
  id: 'bells',
  is: 'unstated',
  topic: 'silence',
  paragraphs: [],
  facts: [],
  related: ['bikes', 'lanes'],
  wordings: {
    en: { title: 'Bells', answer: "The article doesn't say who rings.", questions: ['Who rings the bells?'] },
    fr: { title: 'Sonnettes', answer: "L'article ne dit pas : silence.", questions: ['Qui sonne ?', 'qui sonne donc'] },
  },
};

test('questions stand under their entry, in the file of its topic, in each language', () => {
  expect(added(question)).toEqual({
    'en/streets.yaml': '    - How many tracks for cyclists?\n    - "lanes: how many?"\n',
    'fr/streets.yaml': '    - combien de voies en tout\n',
  });
  expect(problemsAfter(question)).toEqual([]);
});

test('questions of small talk, and of what is not about the plan, have files of their own', () => {
  const one = { en: ['hiya to you'] };
  expect(Object.keys(added({ kind: 'question', entry: 'smalltalk:greeting', questions: one }))).toEqual([
    'en/smalltalk.yaml',
  ]);
  expect(added({ kind: 'question', entry: 'out:motorbikes', questions: one })).toEqual({
    'en/out-of-scope.yaml': '    - hiya to you\n',
  });
});

test('a new group of what is not about the plan is put at the end', () => {
  const edit = { kind: 'out_of_scope', group: 'chess', questions: { en: ['How do I castle?'], fr: [] } } as const;
  expect(added({ ...edit, questions: { en: ['How do I castle?'], fr: [] } })).toEqual({
    'en/out-of-scope.yaml': 'chess:\n  questions:\n    - How do I castle?\n',
  });
  expect(added({ ...edit, group: 'repairs', questions: { en: ['How do I castle?'] } })).toEqual({
    'en/out-of-scope.yaml': '    - How do I castle?\n',
  });
});

test('words stand under their concept', () => {
  const edit: EditOf<'concept'> = { kind: 'concept', concept: 'money', words: { en: ['boodle', 'war chest'] } };
  expect(added(edit)).toEqual({ 'en/concepts.yaml': ', boodle, war chest' });
  expect(problemsAfter(edit)).toEqual([]);
});

test('a new entry stands in one line where the others of its kind do, and is worded in every language', () => {
  expect(added(bells)).toEqual({
    'facts.yaml': 'bells: { kind: unstated, topic: silence, related: [bikes, lanes] }\n',
    'en/silence.yaml':
      "bells:\n  title: Bells\n  answer: The article doesn't say who rings.\n  questions:\n    - Who rings the bells?\n",
    'fr/silence.yaml':
      'bells:\n  title: Sonnettes\n  answer: "L\'article ne dit pas : silence."\n  questions:\n    - Qui sonne ?\n    - qui sonne donc\n',
  });
  expect(problemsAfter(bells)).toEqual([]);
});

test('an entry that is stated, with its figure, stands in lines', () => {
  const edit: NewEntry = {
    ...bells,
    id: 'sheds',
    is: 'stated',
    topic: 'streets',
    paragraphs: [2, 3],
    figure: { name: 'sheds', text: '5 million GBP' },
    related: ['lanes'],
  };
  expect(added(edit)['facts.yaml']).toBe(
    'sheds:\n  kind: stated\n  topic: streets\n  paragraphs: [2, 3]\n  figures: { sheds: 5 million GBP }\n  related: [lanes]\n',
  );
  expect(problemsAfter(edit)).toEqual([]);
});

test('a combined one names what it tells', () => {
  const edit: NewEntry = {
    ...bells,
    id: 'both',
    is: 'combined',
    topic: 'streets',
    facts: ['lanes', 'bikes'],
    related: [],
  };
  expect(added(edit)['facts.yaml']).toBe('both:\n  kind: combined\n  topic: streets\n  facts: [lanes, bikes]\n');
  expect(problemsAfter(edit)).toEqual([]);
});

test('the knowledge of this repository takes each of them without a problem', () => {
  const real = FOLDERS.knowledge;
  const none = { is: 'unstated', topic: 'unstated', related: ['giga_what'] } as const;
  expect(problemsAfter({ ...bells, ...none, related: [...none.related] }, real)).toEqual([]);
  expect(problemsAfter({ ...question, entry: 'giga_count' }, real)).toEqual([]);
  expect(problemsAfter({ kind: 'concept', concept: 'money', words: { en: ['boodle'] } }, real)).toEqual([]);
});

it('refuses an id that is taken, and an entry or a topic that is not there', () => {
  expect(() => added({ ...bells, id: 'lanes' })).toThrow('There is an entry "lanes" already');
  expect(() => added({ ...question, entry: 'gone' })).toThrow('There is no entry "gone".');
  expect(() => added({ ...question, entry: 'constructor' })).toThrow('There is no entry "constructor".');
  expect(() => added({ ...bells, topic: 'gone' })).toThrow('There is no file en/gone.yaml.');
  expect(() => added({ kind: 'concept', concept: 'gone', words: { en: ['x'] } })).toThrow(
    'en/concepts.yaml has no list "gone".',
  );
});

it('says so where a file is laid out in a way that nothing can be put at its end', () => {
  const files = withContents(FOLDERS.bicycles, {
    'en/out-of-scope.yaml': '{ repairs: { questions: [My brakes squeal] } }\n',
  });
  expect(() => added({ kind: 'out_of_scope', group: 'chess', questions: { en: ['castle'] } }, files)).toThrow(
    'en/out-of-scope.yaml is laid out in a way that this page cannot add to.',
  );
});

test('a question that stands elsewhere is found, whatever its case, and moved: its line goes there, and one comes here', () => {
  const words = { en: ['are there discounts for students', 'how wide is a lane'] };
  const edit: EditOf<'question'> = { ...question, entry: 'bikes', questions: words };
  const moved = standingElsewhere(edit, knowledge);
  expect(moved).toEqual([{ entry: 'unlisted', language: 'en', question: 'Are there discounts for students?' }]);
  expect(standingElsewhere({ ...edit, entry: 'unlisted' }, knowledge)).toEqual([]);
  const [gone, come, ...others] = changesOf({ ...edit, moved }, FOLDERS.bicycles);
  expect(others).toEqual([]);
  expect(gone?.after).toBe(gone?.before.replace('    - Are there discounts for students?\n', ''));
  expect(come && addedIn(come)).toBe('    - are there discounts for students\n    - how wide is a lane\n');
  expect(problemsAfter({ ...edit, moved })).toEqual([]);
});

test('within one file too, whose change is told as one', () => {
  const moved = [
    { entry: 'unlisted', language: 'en', question: 'Are there discounts for students?' },
    { entry: 'unlisted', language: 'en', question: 'What colour are the cargo bikes?' },
  ];
  const edit: EditOf<'question'> = {
    ...question,
    entry: 'helmets',
    questions: { en: moved.map((own) => own.question) },
    moved,
  };
  const [change, ...others] = changesOf(edit, FOLDERS.bicycles);
  expect(others).toEqual([]);
  expect(change?.path).toBe('en/silence.yaml');
  const lines = (text = ''): string[] => text.split('\n').sort();
  expect(lines(change?.after)).toEqual(lines(change?.before));
  expect(problemsAfter(edit)).toEqual([]);
});
