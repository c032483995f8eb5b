import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseBraun } from '../../bench/sets/braun.ts';
import { readSet } from '../../bench/sets/catalogue.ts';
import { parseClinc, thin } from '../../bench/sets/clinc.ts';
import { SetError } from '../../bench/sets/set-error.ts';

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(SetError);
    return (error as SetError).message;
  }
  return '';
}

const SMALL = {
  train: [
    ['book a table', 'table'],
    ['what is the time', 'time'],
  ],
  test: [['reserve a table', 'table']],
};

test("reads CLINC150's shape", () => {
  const whole = {
    ...SMALL,
    val: [['tell me the time', 'time']],
    oos_train: [['what is love', 'oos']],
    oos_val: [['who won', 'oos']],
    oos_test: [['is it far', 'oos']],
  };
  expect(parseClinc(JSON.stringify(whole), 'whole.json')).toEqual({
    language: 'en',
    split: {
      train: [
        { text: 'book a table', label: 'table' },
        { text: 'what is the time', label: 'time' },
      ],
      val: [{ text: 'tell me the time', label: 'time' }],
      test: [{ text: 'reserve a table', label: 'table' }],
      oosVal: ['who won'],
      oosTest: ['is it far'],
    },
  });
});

test('does without validation and out-of-scope rows', () => {
  const { split, language } = parseClinc(JSON.stringify({ ...SMALL, language: 'fr' }), 'small.json');
  expect(split).toMatchObject({ val: [], oosVal: [], oosTest: [] });
  expect(language).toBe('fr');
});

test('names the file and every wrong value at once', () => {
  const wrong = { train: [['a table', 'table'], ['alone'], ['', 'table']], val: [[1, 'table']], oos_test: 'none' };
  const message = messageOf(() => parseClinc(JSON.stringify(wrong), 'wrong.json'));
  expect(message).toMatch(/^wrong\.json /u);
  for (const place of ['train[1]:', 'train[2][0]:', 'val[0][0]:', 'test:', 'oos_test:'])
    expect(message).toContain(place);
});

test('names every label that nothing teaches', () => {
  const wrong = { ...SMALL, val: [['where', 'place']], test: [...SMALL.test, ['why', 'reason']] };
  const message = messageOf(() => parseClinc(JSON.stringify(wrong), 'wrong.json'));
  expect(message).toContain('val[0][1]: no row of train has the label "place"');
  expect(message).toContain('test[1][1]: no row of train has the label "reason"');
});

test('cuts a long list of problems and says how many there are', () => {
  const wrong = { ...SMALL, val: Array.from({ length: 50 }, () => ['alone']) };
  const lines = messageOf(() => parseClinc(JSON.stringify(wrong), 'wrong.json')).split('\n');
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toContain('30 more');
});

test('says that a file is not JSON', () => {
  expect(messageOf(() => parseClinc('{"train": [', 'cut.json'))).toMatch(/^cut\.json is not JSON/u);
});

test('reads a file that begins with a byte order mark', () => {
  const json = JSON.stringify({ train: [['who?', 'person']], test: [['who is it?', 'person']] });
  expect(parseClinc(`\uFEFF${json}`, 'marked.json').split.train).toEqual([{ text: 'who?', label: 'person' }]);
});

test('keeps so many phrasings of each label, the fewer among the more', () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({ text: `phrasing ${at}`, label: at < 40 ? 'common' : 'rare' }));
  const split = { train: rows, val: [], test: rows, oosVal: [], oosTest: [] };
  const [ten, five] = [thin(split, 10), thin(split, 5)];
  for (const label of ['common', 'rare']) {
    expect(ten.train.filter((row) => row.label === label)).toHaveLength(10);
    expect(five.train.filter((row) => row.label === label)).toHaveLength(5);
  }
  expect(ten.train).toEqual(expect.arrayContaining([...five.train]));
  expect(thin(split, 10)).toEqual(ten);
  expect(ten.test).toBe(split.test);
});

test('divides a corpus of Braun et al. by its mark, "None" as any other intent', () => {
  const corpus = {
    name: 'small',
    sentences: [
      { text: 'next bus?', intent: 'Departure', training: true, entities: [] },
      { text: 'hello', intent: 'None', training: true },
      { text: 'next train?', intent: 'Departure', training: false },
    ],
  };
  expect(parseBraun(JSON.stringify(corpus), 'small.json')).toEqual({
    train: [
      { text: 'next bus?', label: 'Departure' },
      { text: 'hello', label: 'None' },
    ],
    val: [],
    test: [{ text: 'next train?', label: 'Departure' }],
    oosVal: [],
    oosTest: [],
  });
  expect(messageOf(() => parseBraun('{"sentences": [{"text": "x", "intent": "y"}]}', 'small.json'))).toContain(
    'sentences[0].training',
  );
});

test('takes a file of anyone, named after it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'restaurant.json');
  writeFileSync(file, JSON.stringify(SMALL));
  expect(readSet(file)).toMatchObject({
    name: 'restaurant',
    title: 'restaurant',
    language: 'en',
    source: 'restaurant.json',
  });
  expect(messageOf(() => readSet(folder))).toMatch(/cannot be read.*--data/u);
});
