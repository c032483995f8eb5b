// What the code must know of a plan is a role in facts.yaml: filled once, by an entry that fits, under whatever id.
import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

const ROLE_OF_TOTAL = /(?<=^total:\n {2}kind: stated\n) {2}role: headline\n/mu;

test('a role that nobody has is named', () => {
  const copy = copyKnowledge();
  copy.change('facts.yaml', ROLE_OF_TOTAL, '');
  expect(copy.problems()).toEqual([
    'facts.yaml:5:1 No entry has the role "headline": the plan\'s own amount. Add "role: headline" to the entry that it is.',
  ]);
});

test('a role that two have is refused at the second', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /(?<=^public:\n {2}kind: stated\n)/mu, '  role: ▸headline\n');
  expect(copy.problems()).toEqual([
    `${place} public.role: total has the role "headline" already, and one entry has it. Delete this line, or that one.`,
  ]);
});

test('a role that is none is refused with those there are', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', ROLE_OF_TOTAL, '  role: ▸total\n');
  expect(copy.problems()).toEqual([
    `${place} total.role: "total" is not known here. Use one of: headline, overview, presenter, place, comparison, catch_all.`,
  ]);
});

test.each([
  ['headline', 'a stated entry with a sum of money', "the plan's own amount", 'giga_count'],
  ['place', 'a stated entry with "named: true" and a subject', 'where the plan was presented', 'purpose'],
  ['comparison', 'an unstated entry', 'how the plan compares with others, which the article leaves out', 'lag'],
])('the role %s is for %s', (role, kind, meaning, id) => {
  const copy = copyKnowledge();
  copy.change('facts.yaml', new RegExp(`^ {2}role: ${role}\\n|(?<=\\{ kind: unstated,) role: ${role},`, 'mu'), '');
  const place = copy.change('facts.yaml', new RegExp(`(?<=^${id}:\\n {2}kind: stated\\n)`, 'mu'), `  role: ▸${role}\n`);
  expect(copy.problems()).toEqual([
    `${place} ${id}.role: the role "${role}" (${meaning}) is for ${kind}. Give it to another entry, or complete this one.`,
  ]);
});

test('an entry may have another id: what code must know is its role', () => {
  const copy = copyKnowledge();
  for (const [id, renamed] of [
    ['other', 'whatever_else'],
    ['comparison_size', 'against_others'],
    ['announcer', 'who_spoke'],
  ] as const)
    for (const file of copy.files())
      copy.write(file, copy.read(file).replaceAll(new RegExp(`(?<![\\w:])${id}(?![\\w])`, 'gu'), renamed));
  expect(copy.problems()).toEqual([]);
});

test('a subject that is renamed in facts.yaml alone is missed where its words stand', () => {
  const copy = copyKnowledge();
  copy.write('facts.yaml', copy.read('facts.yaml').replaceAll(/(?<=subject: |\[)announcement\b/gu, 'presentation'));
  expect(copy.problems()).toEqual([
    expect.stringMatching(
      /^concepts\.yaml:\d+:3 subjects\.announcement: no fact of facts\.yaml has the subject "announcement"\./u,
    ),
  ]);
});
