import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

test.each([
  ['totl', 'facts.yaml has no fact of this id. Check its spelling, or add the fact there.'],
  ['jobs', 'the article says nothing of it, so nothing is held of it. Delete it here.'],
])('refuses statements about "%s"', (id, message) => {
  const copy = copyKnowledge();
  const place = copy.change('en/statements.yaml', /^total:$/mu, `▸${id}:`);
  expect(copy.problems()).toEqual([`${place} ${id}: ${message}`]);
});

test('refuses a statement that is held and not held', () => {
  const copy = copyKnowledge();
  const first = /held:\n {4}- (.*)\n/u.exec(copy.read('fr/statements.yaml'))?.[1] ?? '';
  const place = copy.change(
    'fr/statements.yaml',
    /^ {2}unheld:\n {4}- /mu,
    `  unheld:\n    - ▸${first.toUpperCase()}\n    - `,
  );
  const [, line] = copy.at('fr/statements.yaml', first).split(':');
  expect(copy.problems()).toEqual([
    `${place} total: "${first.toUpperCase()}" stands under "total.held" (line ${line}) already. Keep it in one place.`,
  ]);
});

test('wants both lists, and nothing else', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/statements.yaml', /^ {2}unheld:$/mu, '  ▸untrue:');
  expect(copy.problems()).toEqual([
    expect.stringContaining('total.unheld: This line is missing'),
    `${place} total.untrue: The key "untrue" is unknown here. Check its spelling, or delete the line.`,
  ]);
});

test('takes a language without statements', () => {
  const copy = copyKnowledge();
  copy.write('en/statements.yaml', '{}\n');
  expect(copy.problems()).toEqual([]);
});

test('says what a file of statements is where there is none', () => {
  const copy = copyKnowledge();
  copy.remove('fr/statements.yaml');
  expect(copy.problems()).toEqual([
    expect.stringMatching(/^fr\/statements\.yaml:1:1 This file is missing: .* without statements it is "\{\}"\.$/u),
  ]);
});
