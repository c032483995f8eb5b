import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

const FIRST_QUESTION = /^ {4}- .*$/m;
const FIRST_QUESTIONS = /^ {2}questions:\n(?: {4}- .*\n)+/m;

test('points at a misspelt key, and at the entry that now lacks the right one', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/money.yaml', /^ {2}answer:/m, '  ▸anwser:');
  expect(copy.problems()).toEqual([
    `${copy.at('en/money.yaml', 'total:')} total.answer: This line is missing: it holds text. Add "answer: …".`,
    `${place} total.anwser: The key "anwser" is unknown here. Check its spelling, or delete the line.`,
  ]);
});

test('points at an unknown key of facts.yaml', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /^ {2}kind: stated$/m, '  kind: stated\n  ▸paragraf: 1');
  expect(copy.problems()).toEqual([
    `${place} total.paragraf: The key "paragraf" is unknown here. Check its spelling, or delete the line.`,
  ]);
});

test('asks for a missing answer', () => {
  const copy = copyKnowledge();
  copy.change('fr/people.yaml', /^ {2}answer: .*\n/m, '');
  expect(copy.problems()).toEqual([
    `${copy.at('fr/people.yaml', 'name:')} name.answer: This line is missing: it holds text. Add "answer: …".`,
  ]);
});

test('asks for missing questions', () => {
  const copy = copyKnowledge();
  copy.change('en/people.yaml', FIRST_QUESTIONS, '');
  expect(copy.problems()).toEqual([
    `${copy.at('en/people.yaml', 'name:')} name.questions: This line is missing: it holds a list. Add "questions: …".`,
  ]);
});

test.each([
  ['an empty list', '▸[]', 'This is empty. Write something here, or delete the line.'],
  ['one text', '▸What is it called?', 'This is text, and must be a list. Write it as the other entries do.'],
])('refuses %s for questions', (_, written, message) => {
  const copy = copyKnowledge();
  const place = copy.change('en/people.yaml', FIRST_QUESTIONS, `  questions: ${written}\n`);
  expect(copy.problems()).toEqual([`${place} name.questions: ${message}`]);
});

test.each([
  ['a number', '▸200', 'This is read as a number, and must be text. Put the text between double quotes.'],
  ['yes or no', '▸true', 'This is read as yes or no, and must be text. Put the text between double quotes.'],
  ['nothing', '▸', 'Nothing is written here, and it must be text. Write it, or delete the line.'],
  ['empty quotes', '▸""', 'This is empty. Write something here, or delete the line.'],
  ['a list', '▸[a, b]', 'This is a list, and must be one text. Write it as the other entries do.'],
  [
    'a key and a value',
    '▸The total: how much?',
    'This is read as a group of lines "key: value" because it holds ": ", and must be text. Put the text between double quotes.',
  ],
])('refuses %s for a question', (_, written, message) => {
  const copy = copyKnowledge();
  const place = copy.change('en/money.yaml', FIRST_QUESTION, `    - ${written}`);
  expect(copy.problems()).toEqual([`${place} total.questions.0: ${message}`]);
});

test('measures a title of more than 60 characters', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/money.yaml', /^ {2}title: .*$/m, `  title: ▸${'long '.repeat(11)}titles`);
  expect(copy.problems()).toEqual([
    `${place} total.title: This is too long: it has 61 characters, and menus show 60. Shorten it.`,
  ]);
});

test('accepts a title of 60 characters', () => {
  const copy = copyKnowledge();
  copy.change('en/money.yaml', /^ {2}title: .*$/m, `  title: ${'long '.repeat(11)}title`);
  expect(copy.problems()).toEqual([]);
});

test('says how an id is written', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/out-of-scope.yaml', /^food_chips:/m, '▸Food-chips:');
  expect(copy.problems()).toEqual([
    `${place} Food-chips: An id is written in lower-case letters, digits and _, like "share_of_total". Rename it.`,
  ]);
});

test.each([
  [
    'an unknown kind',
    /^ {2}kind: stated$/m,
    '  kind: ▸statd',
    'total.kind: "statd" is not known here. Use one of: stated, derived, combined, unstated.',
  ],
  [
    'paragraph 0',
    /^ {2}paragraphs: \[1\]$/m,
    '  paragraphs: [▸0]',
    'total.paragraphs.0: This number is too small: paragraphs are counted from 1.',
  ],
  [
    'a paragraph without brackets',
    /^ {2}paragraphs: \[1\]$/m,
    '  paragraphs: ▸1',
    'total.paragraphs: This is a number, and must be a list. Write it as the other entries do.',
  ],
  [
    'a subject without its aspect',
    /^ {2}also: .*$/m,
    '  also: [▸[total]]',
    'total.also.0: This is not a pair. Write a subject and an aspect in brackets, like [total, cost].',
  ],
  [
    'a figure without its unit',
    /200 billion EUR/,
    '▸200',
    'total.figures.total: This is read as a number, and must be text. Put the text between double quotes.',
  ],
  [
    'a figure named with a digit',
    /\{ total: 200 billion EUR \}/,
    '{ ▸total2: 200 billion EUR }',
    'total.figures.total2: The name of a figure is written in lower-case letters and _, like "share_of_total". Rename it.',
  ],
])('refuses %s in facts.yaml', (_, pattern, written, message) => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', pattern, written);
  expect(copy.problems()).toEqual([`${place} ${message}`]);
});

test.each(['fr_FR', 'french'])('refuses the locale %s', (locale) => {
  const copy = copyKnowledge();
  const place = copy.change('fr/language.yaml', /^locale: .*$/m, `locale: ▸${locale}`);
  expect(copy.problems()).toEqual([
    `${place} locale: This is not a language and country that this computer knows. Write it like "fr-FR".`,
  ]);
});

test('asks for the place of the number in the wording of a figure', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/language.yaml', /^ {2}percent: "\{number\}.*$/m, '  percent: ▸per cent');
  expect(copy.problems()).toEqual([
    `${place} figures.percent: The place of the number is missing. Write {number} where it goes.`,
  ]);
});

test('refuses a file that is a list', () => {
  const copy = copyKnowledge();
  copy.write('en/smalltalk.yaml', '- hello\n');
  expect(copy.problems()).toEqual([
    'en/smalltalk.yaml:1:1 This is a list, and must be a group of lines "key: value". Write it as the other entries do.',
  ]);
});

test('says what an answer in another language lacks, and how a language is called', () => {
  const copy = copyKnowledge();
  const answer = copy.change('other-languages.yaml', /^ {2}answer: .*\{languages\}.*$/mu, '  answer: ▸"Nichts."');
  const code = copy.change('other-languages.yaml', /^cs:$/mu, '▸czech_language:');
  const problems = copy.problems().join('\n');
  expect(problems).toContain(
    `${code} czech_language: A language is written by its code, like "de" or "pt-br". Rename it.`,
  );
  expect(problems).toContain(
    `${answer} bg.answer: The place of the languages is missing. Write {languages} where their names go.`,
  );
});
