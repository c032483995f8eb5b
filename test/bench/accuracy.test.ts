import { expect, test } from 'vitest';
import { type Lists, listsOf, sizeOf } from '../../bench/accuracy/lists.ts';
import { benchAccuracy } from '../../bench/accuracy/main.ts';
import { type Asked, figuresOf, tallyOf } from '../../bench/accuracy/tally.ts';
import { misspellAll } from '../../bench/measures/noise.ts';
import type { Output } from '../../bench/output.ts';
import type { Dataset } from '../../bench/sets/set.ts';
import { fuse } from '../../bench/systems/fuse.ts';
import type { System } from '../../bench/systems/system.ts';

const guesses = (confidence: number, ...labels: readonly string[]): Asked['guesses'] =>
  labels.map((label, at) => ({ label, confidence: confidence - at }));
const EMPTY: Lists<Asked> = { test: [], noisy: [], val: [], oosVal: [], oosTest: [] };

test('counts the first guess, the first three, and those at the threshold', () => {
  const tally = tallyOf({
    test: [
      { label: 'a', guesses: guesses(9, 'a', 'b') },
      { label: 'a', guesses: guesses(5, 'b', 'c', 'a') },
      { label: 'a', guesses: guesses(2, 'b', 'c', 'd') },
      { label: 'b', guesses: [] },
    ],
    noisy: [
      { label: 'a', guesses: guesses(9, 'b') },
      { label: 'a', guesses: guesses(9, 'a') },
    ],
    val: [{ label: 'a', guesses: guesses(8, 'a') }],
    oosVal: [{ guesses: guesses(7, 'a') }],
    oosTest: [{ guesses: guesses(8, 'a') }, { guesses: guesses(1, 'a') }, { guesses: [] }],
  });
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
  const one = tallyOf({ ...EMPTY, test: [{ label: 'a', guesses: guesses(1, 'a') }] });
  const two = tallyOf({
    ...EMPTY,
    test: [
      { label: 'a', guesses: guesses(1, 'b', 'a') },
      { label: 'a', guesses: guesses(1, 'a') },
    ],
  });
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

test('asks all there is where a system is fast enough', () => {
  const lists = listsOf(LONG, 90);
  expect(lists).toMatchObject({ test: LONG.test, val: LONG.val });
  expect([lists.oosVal, lists.oosTest].map((list) => list.map(({ text }) => text))).toEqual([
    LONG.oosVal,
    LONG.oosTest,
  ]);
  expect(lists.noisy.map(({ text }) => text)).toEqual(misspellAll(LONG.test.map(({ text }) => text)));
  expect(sizeOf(lists)).toBe(90 + 90 + 60 + 6 + 30);
});

test('cuts every list in the same proportion, the smaller sample from the greater, misspelt alike', () => {
  const [thirty, ten] = [listsOf(LONG, 30), listsOf(LONG, 10)];
  expect(Object.values(thirty).map((list) => list.length)).toEqual([30, 30, 20, 2, 10]);
  expect(Object.values(ten).map((list) => list.length)).toEqual([10, 10, 7, 1, 4]);
  expect(thirty.test.slice(0, 10)).toEqual(ten.test);
  expect(thirty.noisy.slice(0, 10)).toEqual(ten.noisy);
  const noisy = new Map(LONG.test.map(({ text }, at) => [text, misspellAll(LONG.test.map((row) => row.text))[at]]));
  expect(ten.noisy.map(({ text }) => text)).toEqual(ten.test.map(({ text }) => noisy.get(text)));
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
