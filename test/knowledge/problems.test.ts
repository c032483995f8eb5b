import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

test('reports mistakes of every file at once, sorted by place', () => {
  const copy = copyKnowledge();
  const repeated = copy.change('en/aims.yaml', /^ {4}- .*\n/m, '    - What is zzz?\n    - ▸What is zzz?\n');
  const paragraph = copy.change('facts.yaml', /paragraphs: \[1\]/, 'paragraphs: [▸9]');
  const unknown = copy.change('fr/money.yaml', /^ {2}answer: /m, '  ▸ansewr: x\n  answer: ');
  const number = copy.change('fr/people.yaml', /^ {2}answer: .*$/m, '  answer: ▸Il y en a 3.');
  copy.write('en/smalltalk.yaml', '');
  copy.remove('fr/phrases.yaml');
  const line = Number(repeated.split(':')[1]) - 1;
  expect(copy.problems()).toEqual([
    `${repeated} overview: "What is zzz?" stands in this entry (line ${line}) already. Keep it in one place.`,
    'en/smalltalk.yaml:1:1 This file is empty. Write its entries; knowledge/README.md shows what each file holds.',
    `${paragraph} total.paragraphs: there is no paragraph 9; source.yaml has 6. Correct the number.`,
    `${unknown} total.ansewr: The key "ansewr" is unknown here. Check its spelling, or delete the line.`,
    `${number} name.answer: "3" is a number. Figures are written once, in facts.yaml; name the figure in braces, like {total}.`,
    "fr/phrases.yaml:1:1 This file is missing: every language has the same files. Write it, or copy it from another language's folder and translate it.",
  ]);
});

test('sorts the problems of one file by line and column', () => {
  const copy = copyKnowledge();
  const late = copy.change('facts.yaml', /^jobs: \{/m, 'jobs: { ▸kindd: x, ▹speling: y,');
  copy.change('facts.yaml', /▹/, '');
  const early = copy.change('facts.yaml', /^ {2}topic: money$/m, '  topic: money\n  ▸wrong: z');
  const [file, line, column] = late.split(':');
  expect(copy.problems().map((problem) => problem.split(' ', 1)[0])).toEqual([
    early,
    `${file}:${Number(line) + 1}:${column}`,
    `${file}:${Number(line) + 1}:${Number(column) + 'kindd: x, '.length}`,
  ]);
});

test('keeps the rules across files silent when facts.yaml is broken, and still reads the other files', () => {
  const copy = copyKnowledge();
  const broken = copy.change('facts.yaml', /^ {2}kind: stated$/m, '  kind: ▸statd');
  const key = copy.change('en/money.yaml', /^ {2}answer: /m, '  ▸anwser: x\n  answer: ');
  // A mistake that only a rule across files would see.
  copy.change('fr/money.yaml', /^ {2}answer: .*$/m, '  answer: Cela fait {nothing}.');
  expect(copy.problems()).toEqual([
    `${key} total.anwser: The key "anwser" is unknown here. Check its spelling, or delete the line.`,
    `${broken} total.kind: "statd" is not known here. Use one of: stated, derived, combined, unstated.`,
  ]);
});

test.each(['en/money.yaml', 'en/language.yaml', 'en/phrases.yaml', 'source.yaml'])(
  'says of a broken %s only that it is broken',
  (path) => {
    const copy = copyKnowledge();
    const place = copy.change(path, /$/, '\n▸}\n');
    expect(copy.problems()).toEqual([
      `${place} This does not fit here. Check the quotes, the brackets and the indentation of this line and of the one above. (YAML: Unexpected flow-map-end token in YAML stream: "}".)`,
    ]);
  },
);
