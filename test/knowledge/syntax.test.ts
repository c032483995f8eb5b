import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

const QUOTE = 'Put the whole text between double quotes.';
const REFERENCE = `A text that begins with * or & is read as a reference. ${QUOTE}`;
const FIRST_TITLE = /^ {2}title: .*\n {2}answer: /m;

test.each([
  [
    'a colon inside a text',
    '  title: ▸The total: all of it',
    `This text holds ": ", or a line under it is indented too far: it reads as a key inside a text. ${QUOTE} (YAML: Nested mappings are not allowed in compact mappings.)`,
  ],
  [
    'a sign at the start of a text',
    '  title: ▸@total',
    `A text cannot begin with this sign. ${QUOTE} (YAML: Plain value cannot start with reserved character @.)`,
  ],
  [
    'a quote that never closes, where it opens',
    '  title: ▸"The total',
    'This quote is opened and never closed. Close it with the same sign at the end of the text. (YAML: Missing closing "quote.)',
  ],
  [
    'a text behind its closing quote',
    '  title: "The" ▸total',
    'The text goes on behind its end. Put the whole text between double quotes, and write \\" for a quote inside. (YAML: Unexpected scalar at node end.)',
  ],
  [
    'a tab',
    '▸\ttitle: The total',
    'This line is indented with a tab. Use spaces. (YAML: Tabs are not allowed as indentation.)',
  ],
  [
    'a colon without its space',
    '  ▸title:The total',
    'This line has no ": " between a key and its text. Write "key: text", with a space behind the colon. (YAML: Implicit keys need to be on a single line.)',
  ],
  [
    'a backslash between double quotes',
    '  title: "The total ▸\\q"',
    'Between double quotes, \\ has a meaning of its own. Write \\\\ for the sign itself. (YAML: Invalid escape sequence \\q.)',
  ],
  ['a text that begins with *', '  title: ▸*The* total', REFERENCE],
  ['a text that begins with &', '  title: &The ▸total', REFERENCE],
  ['a text that begins with !', '  title: ▸!The total', `A text that begins with ! loses its first word. ${QUOTE}`],
  ['a number sign inside a text', '  title: The plan ▸#1', `What follows " #" is a comment, and is not read. ${QUOTE}`],
  [
    'the same key twice',
    '  title: One\n  ▸title: Two',
    'This key is already in its group, and a key stands once. Rename or delete one of the two. (YAML: Map keys must be unique.)',
  ],
])('explains %s', (_, written, message) => {
  const copy = copyKnowledge();
  const place = copy.change('en/money.yaml', FIRST_TITLE, `${written}\n  answer: `);
  expect(copy.problems()).toEqual([`${place} ${message}`]);
});

test.each([
  [
    'uneven lines',
    '   title: The total\n▸  answer: ',
    'This line is not indented like the lines it belongs with. Give them the same number of spaces. (YAML: All mapping items must start at the same column.)',
  ],
  [
    'a bracket that never closes',
    '  title: [The total\n  ▸answer: ',
    'A list is opened with [ and never closed, or its lines are not indented. Close it with ]. (YAML: Flow sequence in block collection must be sufficiently indented and end with a ].)',
  ],
])('explains %s at the line that no longer fits', (_, written, message) => {
  const copy = copyKnowledge();
  const place = copy.change('en/money.yaml', FIRST_TITLE, written);
  expect(copy.problems()).toEqual([`${place} ${message}`]);
});

test('notices a question that is indented too far, which YAML joins to the one above', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/money.yaml', /^ {4}- .*$/m, '    - One question?\n      ▸- Another question?');
  expect(copy.problems()).toEqual([
    `${place} This line is indented further than the list it belongs to, and so joins the text above. Align its "-" with the others.`,
  ]);
});

test('leaves comments alone', () => {
  const copy = copyKnowledge();
  copy.change(
    'en/money.yaml',
    /^ {4}- .*$/m,
    '    # Short ones\n    - one question # the first\n    ## Longer ones\n    - another one? ## the second',
  );
  expect(copy.problems()).toEqual([]);
});

test('reports a fact that stands twice in facts.yaml, and nothing that follows from it', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /^public:\n/m, '▸total:\n');
  expect(copy.problems()).toEqual([
    `${place} This key is already in its group, and a key stands once. Rename or delete one of the two. (YAML: Map keys must be unique.)`,
  ]);
});

test('names the line of a Latin-1 letter', () => {
  const copy = copyKnowledge();
  const place = copy.change('fr/money.yaml', /^ {4}- .*$/m, '▸    - À quel prix ?').replace(/:\d+$/, ':1');
  const text = copy.read('fr/money.yaml');
  const [before, after] = text.split('À quel prix ?', 2) as [string, string];
  copy.write(
    'fr/money.yaml',
    Buffer.concat([Buffer.from(before), Buffer.from('À quel prix ?', 'latin1'), Buffer.from(after)]),
  );
  expect(copy.problems()).toEqual([
    `${place} This line is not UTF-8 text, so its accents would be lost. Save the file with the encoding UTF-8.`,
  ]);
});

test('refuses UTF-16', () => {
  const copy = copyKnowledge();
  copy.write('en/people.yaml', Buffer.from(`\ufeff${copy.read('en/people.yaml')}`, 'utf16le'));
  expect(copy.problems()).toEqual([
    'en/people.yaml:1:1 This line is not UTF-8 text, so its accents would be lost. Save the file with the encoding UTF-8.',
  ]);
});

test.each([
  ['nothing', ''],
  ['only a comment', '# Nothing yet.\n'],
])('refuses a file with %s in it', (_, content) => {
  const copy = copyKnowledge();
  copy.write('en/people.yaml', content);
  expect(copy.problems()).toEqual([
    'en/people.yaml:1:1 This file is empty. Write its entries; knowledge/README.md shows what each file holds.',
  ]);
});

test('accepts a byte-order mark and CRLF, and counts lines and columns as without them', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/money.yaml', /^ {2}answer:/m, '  ▸anwser:');
  for (const path of ['en/money.yaml', 'fr/money.yaml', 'facts.yaml']) {
    copy.write(path, `\ufeff${copy.read(path).replaceAll('\n', '\r\n')}`);
  }
  expect(copy.problems().map((problem) => problem.split(' ', 1)[0])).toEqual(['en/money.yaml:1:1', place]);
});

test.each([
  ['a byte-order mark', (text: string) => `\ufeff${text}`],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
])('accepts %s in every file', (_, rewrite) => {
  const copy = copyKnowledge();
  for (const path of copy.files()) copy.write(path, rewrite(copy.read(path)));
  expect(copy.problems()).toEqual([]);
});
