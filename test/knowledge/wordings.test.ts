import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

const ANSWER = /^ {2}answer: .*$/m;
const remedy = 'Figures are written once, in facts.yaml; name the figure in braces, like {total}.';

test.each([
  ['en', 'InvestAI amounts to €200 billion.', '200'],
  ['en', 'InvestAI amounts to 200,000 million.', '200,000'],
  ['en', 'InvestAI amounts to two hundred billion euros.', 'two'],
  ['en', 'InvestAI amounts to many millions.', 'millions'],
  ['en', 'The public part is a quarter of {total}.', 'a quarter'],
  ['en', 'InvestAI amounts to {total}, in ٤ parts.', '٤'],
  ['en', 'InvestAI is the 4th plan.', '4'],
  ['fr', 'InvestAI représente 200 milliards d’euros.', '200'],
  ['fr', 'InvestAI représente deux cents milliards.', 'deux'],
  ['fr', 'InvestAI représente vingt-quatre parts.', 'vingt'],
  ['fr', 'InvestAI représente une moitié.', 'moitié'],
])('refuses the number of "%s: %s"', (language, answer, number) => {
  const copy = copyKnowledge();
  const place = copy.change(`${language}/money.yaml`, ANSWER, `  answer: ▸${answer}`);
  expect(copy.problems()).toEqual([`${place} total.answer: "${number}" is a number. ${remedy}`]);
});

test('refuses a number in a title', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/money.yaml', /^ {2}title: .*$/m, '  title: ▸The 200 billion');
  expect(copy.problems()).toEqual([
    `${place} total.title: "200" is a number. Figures are written once, in facts.yaml; say it without.`,
  ]);
});

test('refuses a number in small talk', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/smalltalk.yaml', ANSWER, '  answer: ▸Hello! Ask me about six paragraphs.');
  expect(copy.problems()).toEqual([`${place} greeting.answer: "six" is a number. ${remedy}`]);
});

test('allows digits inside a word, such as CO2, and one as a pronoun', () => {
  const copy = copyKnowledge();
  copy.change('en/money.yaml', ANSWER, '  answer: The one that holds CO2, H100 and CO₂ amounts to {total}.');
  expect(copy.problems()).toEqual([]);
});

test.each([
  ['money', '{totl}', 'total.answer: {totl} is not a figure of this entry. Use one of: {total}.'],
  ['money', '{public}', 'total.answer: {public} is not a figure of this entry. Use one of: {total}.'],
  ['money', '{ total }', 'total.answer: { total } is not a figure of this entry. Use one of: {total}.'],
  ['people', '{total}', 'name.answer: {total} is not a figure of this entry. It has none: take the braces out.'],
  ['smalltalk', '{total}', 'greeting.answer: {total} is not a figure of this entry. It has none: take the braces out.'],
  ['money', '{total', 'total.answer: a brace stands alone, and would be shown as it is. Write a figure as {total}.'],
])('refuses in %s the placeholder %s', (topic, placeholder, message) => {
  const copy = copyKnowledge();
  const place = copy.change(`en/${topic}.yaml`, ANSWER, `  answer: ▸The programme has ${placeholder} in all.`);
  expect(copy.problems()).toEqual([`${place} ${message}`]);
});

test('refuses a placeholder in a title, where none is filled in', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/money.yaml', /^ {2}title: .*$/m, '  title: ▸"{total} in all"');
  expect(copy.problems()).toEqual([`${place} total.title: a title is shown as it is, braces too. Say it without.`]);
});

test('asks for the wording of a fact in each language', () => {
  const copy = copyKnowledge();
  copy.change('fr/money.yaml', /^ratio:\n(?: .*\n)+/m, '');
  expect(copy.problems()).toEqual([
    `${copy.at('facts.yaml', 'ratio:')} ratio: it is not worded in "fr". Add it to fr/money.yaml with a title, an answer and questions.`,
  ]);
});

test('asks for the fact of a wording', () => {
  const copy = copyKnowledge();
  const place = copy.change(
    'en/money.yaml',
    /^/,
    '▸leverage:\n  title: Leverage\n  answer: None.\n  questions: [What leverage?]\n',
  );
  expect(copy.problems()).toEqual([
    `${place} leverage: facts.yaml has no fact of this id. Check its spelling, or add the fact there.`,
  ]);
});

test('says which file an entry belongs to', () => {
  const copy = copyKnowledge();
  const entry = /^ratio:\n(?: .*\n)+/m.exec(copy.read('en/money.yaml'))?.[0] ?? '';
  copy.change('en/money.yaml', /^ratio:\n(?: .*\n)+/m, '');
  const place = copy.change('en/aims.yaml', /^/, `▸${entry}`);
  expect(copy.problems()).toEqual([
    `${place} ratio: facts.yaml puts it under the topic "money". Move it to money.yaml.`,
  ]);
});

test('asks for small talk that another language has', () => {
  const copy = copyKnowledge();
  copy.change('fr/smalltalk.yaml', /^thanks:\n(?: .*\n)+/m, '');
  expect(copy.problems()).toEqual([
    `${copy.at('fr/smalltalk.yaml', 'greeting:')} The small talk "thanks" is missing, and another language has it. Add it to fr/smalltalk.yaml.`,
  ]);
});
