import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

/** The question that stands first under total. */
function firstQuestion(text: string): string {
  return /^ {4}- (.*)$/m.exec(text)?.[1] ?? '';
}

test('refuses a question that its own entry has', () => {
  const copy = copyKnowledge();
  const question = firstQuestion(copy.read('en/money.yaml'));
  const place = copy.change('en/money.yaml', /^ {4}- .*\n/m, `    - ${question}\n    - ▸${question}\n`);
  const line = Number(place.split(':')[1]) - 1;
  expect(copy.problems()).toEqual([
    `${place} total: "${question}" stands in this entry (line ${line}) already. Keep it in one place.`,
  ]);
});

test.each([
  ['word for word', 'À combien se monte le tout, au juste ?'],
  ['in other case', 'à COMBIEN se monte le tout, au juste ?'],
  ['without accents', 'A combien se monte le tout, au juste ?'],
  ['with other punctuation', '"À combien se monte le tout… au juste ?!"'],
])('refuses a question that another entry has, %s', (_, again) => {
  const copy = copyKnowledge();
  const place = copy.change('fr/aims.yaml', /^ {4}- /m, '    - ▸À combien se monte le tout, au juste ?\n    - ');
  const owner = copy.change('fr/money.yaml', /^ {4}- /m, `    - ▸${again}\n    - `);
  const [file, line] = owner.split(':');
  // Topics are read in the order of facts.yaml, money before aims: the later question is the one refused.
  expect(copy.problems()).toEqual([
    `${place} overview: "À combien se monte le tout, au juste ?" stands under "total" (${file}:${line}) already. Keep it in one place.`,
  ]);
});

test('refuses an out-of-scope question that a fact owns', () => {
  const copy = copyKnowledge();
  const question = firstQuestion(copy.read('en/money.yaml'));
  const place = copy.change('en/out-of-scope.yaml', /^ {4}- /m, `    - ▸${question}\n    - `);
  const owner = copy.at('en/money.yaml', question).split(':').slice(0, 2).join(':');
  expect(copy.problems()).toEqual([
    `${place} other_plans: "${question}" stands under "total" (${owner}) already. Keep it in one place.`,
  ]);
});

test('refuses a title that asks what another entry is asked', () => {
  const copy = copyKnowledge();
  const question = firstQuestion(copy.read('en/money.yaml'));
  const place = copy.change('en/people.yaml', /^ {2}title: .*$/m, `  title: ▸${question}`);
  const owner = copy.at('en/money.yaml', question).split(':').slice(0, 2).join(':');
  expect(copy.problems()).toEqual([
    `${place} name: "${question}" stands under "total" (${owner}) already. Keep it in one place.`,
  ]);
});

test('allows a title that is among the questions of its entry', () => {
  const copy = copyKnowledge();
  copy.change('en/money.yaml', /^ {2}title: .*$/m, `  title: ${firstQuestion(copy.read('en/money.yaml'))}`);
  expect(copy.problems()).toEqual([]);
});

test('allows the same question in two languages', () => {
  const copy = copyKnowledge();
  for (const language of ['en', 'fr'])
    copy.change(`${language}/money.yaml`, /^ {4}- /m, '    - zzz budget zzz\n    - ');
  expect(copy.problems()).toEqual([]);
});
