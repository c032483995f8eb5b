import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

test('asks for a missing phrase', () => {
  const copy = copyKnowledge();
  copy.change('en/phrases.yaml', /^goodbye: .*\n/m, '');
  expect(copy.problems()).toEqual([
    `${copy.at('en/phrases.yaml', '\ntopic_').replace(/(\d+):\d+$/, (_, line) => `${Number(line) + 1}:1`)} The phrase "goodbye" is missing, and the bot says it. Add a line "goodbye: …".`,
  ]);
});

test('asks for the name of a topic', () => {
  const copy = copyKnowledge();
  copy.change('fr/phrases.yaml', /^topic_aims: .*\n/m, '');
  expect(copy.problems()).toEqual([
    `${copy.at('fr/phrases.yaml', 'topic_')} The phrase "topic_aims" is missing, and the bot says it. Add a line "topic_aims: …".`,
  ]);
});

test('refuses an unknown phrase', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/phrases.yaml', /^goodbye: /m, '▸goodby: See you!\ngoodbye: ');
  expect(copy.problems()).toEqual([
    `${place} goodby: no part of the bot says this phrase. Check its spelling, or delete the line.`,
  ]);
});

test.each([
  [
    /^confirmed: .*$/m,
    'confirmed: ▸"Yes: {anwser}"',
    'confirmed: this phrase must hold {answer} and nothing else in braces.',
  ],
  [/^confirmed: .*$/m, 'confirmed: ▸"Yes."', 'confirmed: this phrase must hold {answer} and nothing else in braces.'],
  [
    /^not_that: .*$/m,
    'not_that: ▸"{answer}, not {wrong"',
    'not_that: this phrase must hold {answer}, {wrong} and nothing else in braces.',
  ],
])('refuses a phrase with a wrong placeholder: %s, %s', (pattern, written, message) => {
  const copy = copyKnowledge();
  const place = copy.change('en/phrases.yaml', pattern, written);
  expect(copy.problems()).toEqual([`${place} ${message} Put that right.`]);
});

test('refuses braces in a phrase that has nothing to fill in', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/phrases.yaml', /^goodbye: .*$/m, 'goodbye: ▸"Bye, {name}!"');
  expect(copy.problems()).toEqual([
    `${place} goodbye: this phrase has nothing to fill in, so braces would be shown as they are. Take them out.`,
  ]);
});

test.each([
  ['subjects', 'no fact of facts.yaml has the subject "totl". Check its spelling.'],
  ['aspects', 'no fact of facts.yaml has the aspect "totl". Check its spelling.'],
])('refuses an unknown id among the %s', (list, message) => {
  const copy = copyKnowledge();
  const place = copy.change('concepts.yaml', new RegExp(`^${list}:\n`, 'm'), `${list}:\n  ▸totl: [total]\n`);
  expect(copy.problems()).toEqual([`${place} ${list}.totl: ${message}`]);
});

test('refuses names of an unknown fact', () => {
  const copy = copyKnowledge();
  const place = copy.change('concepts.yaml', /^names:\n/m, 'names:\n  ▸anouncer: { right: [cern], wrong: [] }\n');
  expect(copy.problems()).toEqual([`${place} names.anouncer: facts.yaml has no fact of this id. Check its spelling.`]);
});

test('refuses a name that is both right and wrong', () => {
  const copy = copyKnowledge();
  const place = copy.change('fr/concepts.yaml', /^misnamed_cern: \[/m, 'misnamed_cern: [▸CERN, ');
  expect(copy.problems()).toEqual([
    `${place} misnamed_cern: "CERN" is among the right names of "cern" too (named_cern). Keep it in one list.`,
  ]);
});

test('notices a locale that was left as it was in the folder copied', () => {
  const copy = copyKnowledge();
  const place = copy.change('fr/language.yaml', /^locale: .*$/m, 'locale: ▸en-GB');
  expect(copy.problems()).toEqual([
    `${place} locale: "en-GB" is not of the language "fr", after which the folder is named. Write it like "fr-…", with the country.`,
  ]);
});

test('every language can be asked for in each, and no other', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/language.yaml', /^ {4}fr: \[in french/mu, '    ▸fx: [in french');
  expect(copy.problems()).toEqual([
    expect.stringMatching(
      /^en\/language\.yaml:\d+:3 requests\.into: nothing here asks for the answer in "fr"\. Add a line "fr: \[ … \]", in the words of "en"\.$/u,
    ),
    `${place} requests.into.fx: there is no such language folder. Check the spelling, or delete the line.`,
  ]);
});
