import { expect, test } from 'vitest';
import { type Question, questionsOf } from '../../bench/accuracy/ask.ts';
import { benchAccuracy } from '../../bench/accuracy/main.ts';
import { figuresOf, tallyOf } from '../../bench/accuracy/tally.ts';
import { misspellAll } from '../../bench/measures/noise.ts';
import type { Output } from '../../bench/output.ts';
import type { Dataset } from '../../bench/sets/set.ts';
import { fuse } from '../../bench/systems/fuse.ts';
import type { System } from '../../bench/systems/system.ts';

/** A question of a list, whose label is the one given, with what was found. */
function asked(list: Question['list'], label: string | undefined, confidence: number, ...labels: readonly string[]) {
  const guesses = labels.map((own, at) => ({ label: own, confidence: confidence - at }));
  return { question: { text: '', list, ...(label === undefined ? {} : { label }) }, guesses };
}

test('counts the first guess, the first three, and those at the threshold', () => {
  const tally = tallyOf([
    asked('test', 'a', 9, 'a', 'b'),
    asked('test', 'a', 5, 'b', 'c', 'a'),
    asked('test', 'a', 2, 'b', 'c', 'd'),
    asked('test', 'b', 0),
    asked('noisy', 'a', 9, 'b'),
    asked('noisy', 'a', 9, 'a'),
    asked('val', 'a', 8, 'a'),
    asked('oosVal', undefined, 7, 'a'),
    asked('oosTest', undefined, 8, 'a'),
    asked('oosTest', undefined, 1, 'a'),
    asked('oosTest', undefined, 0),
  ]);
  expect(tally).toMatchObject({
    closed: { count: 1, of: 4 },
    hit3: { count: 2, of: 4 },
    noisy: { count: 1, of: 2 },
    // Validation says: answer from 8.
    threshold: { in: { count: 1, of: 4 }, out: { count: 2, of: 3 } },
  });
  // Of twelve pairs: 9 beats three; 5 and 2 beat two each; nothing found ties with nothing found.
  expect(tally.auroc).toBe(7.5 / 12);
});

test('adds the counts of several splits, and says no more than they do', () => {
  const one = tallyOf([asked('test', 'a', 1, 'a')]);
  const two = tallyOf([asked('test', 'a', 1, 'b', 'a'), asked('test', 'a', 1, 'a')]);
  const both = figuresOf({ name: 'any', version: '1', settings: 'none' }, [one, two]);
  expect(both).toMatchObject({ name: 'any', closed: { count: 2, of: 3 }, hit3: { count: 3, of: 3 } });
  for (const figure of ['threshold', 'auroc']) expect(both).not.toHaveProperty(figure);
});

const rows = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => ({ text: `${name} question number ${at}`, label: name }));
const outside = (count: number, name: string): string[] => rows(count, name).map(({ text }) => text);
const LONG = {
  train: rows(20, 'train'),
  val: rows(60, 'validation'),
  test: rows(90, 'test'),
  oosVal: outside(6, 'out'),
  oosTest: outside(30, 'outside'),
};

const LISTS = ['test', 'noisy', 'val', 'oosVal', 'oosTest'] as const;
const TEXTS = LONG.test.map(({ text }) => text);

/** The questions of each list, at most so many of the longest. */
function listsOf(most: number): Record<Question['list'], Question[]> {
  const questions = questionsOf(LONG, most);
  const lists = LISTS.map((list) => [list, questions.filter((own) => own.list === list)]);
  return Object.fromEntries(lists) as Record<Question['list'], Question[]>;
}

const textsOf = (questions: readonly Question[]): string[] => questions.map(({ text }) => text);

test('asks all there is where a system is fast enough', () => {
  const { test: tested, noisy, val, oosVal, oosTest } = listsOf(90);
  expect(tested.map(({ text, label }) => ({ text, label }))).toEqual(LONG.test);
  expect(val.map(({ text, label }) => ({ text, label }))).toEqual(LONG.val);
  expect(textsOf(noisy)).toEqual(misspellAll(TEXTS));
  expect(noisy.map(({ label }) => label)).toEqual(tested.map(({ label }) => label));
  expect([oosVal, oosTest].map(textsOf)).toEqual([LONG.oosVal, LONG.oosTest]);
  for (const question of [...oosVal, ...oosTest]) expect(question).not.toHaveProperty('label');
  expect(questionsOf(LONG, 90)).toHaveLength(90 + 90 + 60 + 6 + 30);
});

test('cuts every list in the same proportion, the smaller sample from the greater, misspelt alike', () => {
  const [thirty, ten] = [listsOf(30), listsOf(10)];
  expect(LISTS.map((list) => thirty[list].length)).toEqual([30, 30, 20, 2, 10]);
  expect(LISTS.map((list) => ten[list].length)).toEqual([10, 10, 7, 1, 4]);
  expect(thirty.test.slice(0, 10)).toEqual(ten.test);
  expect(thirty.noisy.slice(0, 10)).toEqual(ten.noisy);
  const noisy = new Map(TEXTS.map((text, at) => [text, misspellAll(TEXTS)[at]]));
  expect(textsOf(ten.noisy)).toEqual(textsOf(ten.test).map((text) => noisy.get(text)));
});

/** Knows what it was taught word for word, and is asked at most two questions a list. */
const rote: System = {
  name: 'rote',
  version: '1',
  settings: 'none',
  train: ({ rows: taught }) => ({
    ask: async (text) => {
      const label = taught.find((row) => row.text === text)?.label;
      return label === undefined ? [] : [{ label, confidence: 1 }];
    },
    save: () => Buffer.alloc(0),
  }),
  load: () => {
    throw new Error('There is nothing to load.');
  },
  patience: () => 2,
};

const TEACHING = [
  { text: 'book a table for two', label: 'table' },
  { text: 'what is the time now', label: 'time' },
  { text: 'turn the light off', label: 'light' },
];
const SET: Dataset = {
  name: 'small',
  title: 'Small',
  language: 'en',
  source: 'here',
  licence: 'none',
  splits: [
    {
      train: TEACHING,
      val: [],
      test: TEACHING,
      oosVal: [],
      oosTest: ['zzz qqq', 'xxx kkk', 'jjj vvv'],
      part: { name: 'small-one', title: 'Small, one' },
    },
    {
      train: TEACHING.slice(0, 2),
      val: [],
      test: [{ text: 'another wording', label: 'time' }],
      oosVal: [],
      oosTest: [],
      part: { name: 'small-two', title: 'Small, two' },
    },
  ],
};

function listen(): Output & { readonly written: string[]; readonly said: string[] } {
  const [written, said]: [string[], string[]] = [[], []];
  return { written, said, write: (text) => written.push(text), progress: (text) => said.push(text) };
}

test('measures every system on every split, and each named split apart', async () => {
  const output = listen();
  const results = await benchAccuracy(SET, [fuse, rote], output);
  expect(results.map(({ set, phrasings, labels }) => [set, phrasings, labels])).toEqual([
    // The second split trains on rows of the first.
    ['small', 3, 3],
    ['small-one', 3, 3],
    ['small-two', 2, 2],
  ]);
  const [whole, one, two] = results.map(({ systems }) => systems.map(({ closed }) => closed));
  expect(one).toEqual([
    { count: 3, of: 3 },
    { count: 2, of: 2 },
  ]);
  expect(two?.[1]).toEqual({ count: 0, of: 1 });
  expect(whole?.[1]).toEqual({ count: 2, of: 3 });
  expect(results[0]?.systems[1]).toMatchObject({
    name: 'rote',
    auroc: 1,
    threshold: { in: { of: 2 }, out: { of: 2 } },
  });
  expect(results[2]?.systems[1]).not.toHaveProperty('auroc');
  expect(results[0]).toMatchObject({ title: 'Small', source: 'here', licence: 'none' });
  expect(results[0]?.systems[0]).toMatchObject({ node: process.version });
  expect(results[0]?.systems[0]?.seeds).toMatchObject({ noise: 99, sample: 42 });
});

test('prints a line for each system with its counts, and says where it stands', async () => {
  const output = listen();
  await benchAccuracy(SET, [rote], output);
  const text = output.written.join('');
  expect(text).toMatch(/Small: 3 phrasings, 3 labels, 4 test questions/u);
  expect(text).toMatch(/rote +66\.7 ±\d+\.\d \(2\/3\)/u);
  expect(text).toContain('Wilson');
  expect(output.said[0]).toBe('accuracy: small, Small, one, rote: trains on 3 phrasings');
});
