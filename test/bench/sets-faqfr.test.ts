import { expect, test } from 'vitest';
import { foldsOf, parseRasa } from '../../bench/sets/faqfr.ts';
import { SetError } from '../../bench/sets/set-error.ts';

test("reads the FAQ's intents of Rasa's Markdown, and no other", () => {
  const markdown = [
    '## intent:greet',
    '- Bonjour',
    '<!-- a comment -->',
    '## intent: ask_faq/places',
    '- Où est la clinique ? ',
    '-  Quelle adresse ?',
    '- Quelle adresse ?',
    '## synonym: clinic',
    '- cabinet',
    '## intent:ask_faq/hours\r',
    '- Quand ouvrez-vous ?\r',
  ].join('\n');
  expect(parseRasa(markdown, 'nlu.md')).toEqual([
    { text: 'Où est la clinique ?', label: 'ask_faq/places' },
    { text: 'Quelle adresse ?', label: 'ask_faq/places' },
    { text: 'Quand ouvrez-vous ?', label: 'ask_faq/hours' },
  ]);
});

test('says what is missing from a file without questions', () => {
  expect(() => parseRasa('## intent:greet\n- Bonjour\n', 'nlu.md')).toThrow(SetError);
});

/** Ten intents of seven to sixteen phrasings, and one of a single phrasing. */
const ROWS = [
  ...Array.from({ length: 10 }, (_, intent) =>
    Array.from({ length: 7 + intent }, (__, at) => ({ text: `${intent}: ${at}`, label: `ask_faq/${intent}` })),
  ).flat(),
  { text: 'alone', label: 'ask_faq/alone' },
];
const FOLDS = foldsOf(ROWS);

test('holds every intent out of scope once, wholly', () => {
  const held = FOLDS.flatMap(({ oosTest }) => oosTest);
  expect(held.toSorted()).toEqual(ROWS.map(({ text }) => text).toSorted());
  for (const { train, test: tested, oosTest } of FOLDS) {
    const known = new Set(train.map(({ label }) => label));
    const outside = ROWS.filter(({ text }) => oosTest.includes(text));
    expect(outside.some(({ label }) => known.has(label))).toBe(false);
    expect(tested.every(({ label }) => known.has(label))).toBe(true);
    expect(train.length + tested.length + oosTest.length).toBe(ROWS.length);
  }
});

test('tests a fifth of each intent in each fold, and never what is learnt', () => {
  for (const { train, test: tested } of FOLDS) {
    const learnt = new Set(train.map(({ text }) => text));
    expect(tested.filter(({ text }) => learnt.has(text))).toEqual([]);
    for (const label of new Set(train.map((row) => row.label))) {
      const all = ROWS.filter((row) => row.label === label).length;
      const own = tested.filter((row) => row.label === label).length;
      expect(own).toBeGreaterThanOrEqual(Math.floor(all / 5));
      expect(own).toBeLessThanOrEqual(Math.ceil(all / 5));
    }
  }
  expect(FOLDS.flatMap(({ test: tested }) => tested)).not.toContainEqual({ text: 'alone', label: 'ask_faq/alone' });
});

test('divides alike every time', () => {
  expect(foldsOf(ROWS)).toEqual(FOLDS);
});
