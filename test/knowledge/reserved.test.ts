// Names that every JavaScript object has: an entry of such a name would be lost without a word.
import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

const NAMES = [
  ...['__proto__', '__defineGetter__', 'constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
  ...['prototype', 'toLocaleString', 'toString', 'valueOf'],
];
const REFUSED = 'The program keeps this name for itself, and would lose what it names. Choose another.';

test('refuses every such name', () => {
  const copy = copyKnowledge();
  const places = NAMES.map((name) => copy.change('en/phrases.yaml', /$/, `\n▸${name}: One thing.\n`));
  expect(copy.problems()).toEqual(places.map((place, at) => `${place} ${NAMES[at]}: ${REFUSED}`));
});

test.each(['__proto__', 'constructor', 'toString'])('refuses the entry %s in each file of entries', (name) => {
  const copy = copyKnowledge();
  const fact = 'kind: stated, topic: money, paragraphs: [1]';
  const wording = 'title: One, answer: One thing., questions: [What zzz?]';
  const places = [
    copy.change('en/money.yaml', /$/, `\n▸${name}: { ${wording} }\n`),
    copy.change('en/out-of-scope.yaml', /$/, `\n▸${name}: { questions: [What yyy?] }\n`),
    copy.change('en/phrases.yaml', /$/, `\n▸${name}: One thing.\n`),
    copy.change('en/smalltalk.yaml', /$/, `\n▸"${name}": { ${wording} }\n`),
    copy.change('en/unstated.yaml', /$/, `\n? ▸${name}\n: { ${wording} }\n`),
    copy.change('facts.yaml', /$/, `\n▸${name}: { ${fact} }\n`),
  ];
  expect(copy.problems()).toEqual(places.map((place) => `${place} ${name}: ${REFUSED}`));
});

test.each(['__proto__', 'constructor'])('refuses the key %s at every depth', (name) => {
  const copy = copyKnowledge();
  const places = [
    copy.change('concepts.yaml', /^subjects:\n/m, `subjects:\n  ▸${name}: [total]\n`),
    copy.change('en/language.yaml', /^ {2}words: \{/m, `  words: { ▸${name}: 2,`),
    copy.change('en/money.yaml', /^ {2}title: /m, `  ▸${name}: One\n  title: `),
    copy.change('facts.yaml', /^units:\n/m, `units:\n  ▸${name}: { kind: count, of: chips }\n`),
    copy.change('facts.yaml', /^ {2}figures: \{/m, `  figures: { ▸${name}: 4 sites,`),
    copy.change('source.yaml', /^ {4}en: /m, `    ▸${name}: One\n    en: `),
  ];
  expect(copy.problems()).toEqual(places.map((place) => `${place} ${name}: ${REFUSED}`));
});

test.each(['constructor', 'prototype'])(
  'refuses the topic, subject and aspect %s, which would be a key elsewhere',
  (name) => {
    const copy = copyKnowledge();
    const places = [
      copy.change('facts.yaml', /^ {2}topic: money$/m, `  topic: ▸${name}`),
      copy.change('facts.yaml', /^ {2}subject: total$/m, `  subject: ▸${name}`),
      copy.change('facts.yaml', /^ {2}aspect: amount$/m, `  aspect: ▸${name}`),
      copy.change('facts.yaml', /^ {2}also: \[\[total, /m, `  also: [[total, ▸${name}], [total, `),
    ];
    const keys = ['topic', 'subject', 'aspect', 'also.0.1'];
    expect(copy.problems()).toEqual(places.map((place, at) => `${place} total.${keys[at]}: ${REFUSED}`));
  },
);

test('points at a name that is written with escapes, and lets longer names be', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/phrases.yaml', /$/, '\n▸"\\x5f_proto__": One thing.\n');
  expect(copy.problems()).toEqual([`${place} __proto__: ${REFUSED}`]);
  copy.change('en/phrases.yaml', /\n"\\x5f_proto__": One thing\.\n/, '\n');
  copy.change('en/out-of-scope.yaml', /$/, '\nconstructor_toys: { questions: [What yyy?] }\n');
  expect(copy.problems()).toEqual([]);
});
