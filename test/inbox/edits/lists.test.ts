// Items put into lists: every other byte stays, and each list keeps its layout.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isMap, isSeq, type Pair, parse, parseDocument } from 'yaml';
import { appendToList } from '../../../src/inbox/edits/list.ts';
import { takeFromList } from '../../../src/inbox/edits/take-from-list.ts';
import { openYaml, type YamlText } from '../../../src/inbox/edits/yaml-text.ts';
import type { Path } from '../../../src/knowledge/document.ts';
import { addedIn, FOLDERS } from './editing.ts';

/** The lists of a file that questions and words are put into. */
function listsIn({ document }: YamlText): Path[] {
  const root = document.contents;
  if (!isMap(root)) return [];
  return root.items.flatMap(({ key, value }: Pair) => {
    const id = String((key as { value: unknown }).value);
    if (isSeq(value)) return [[id]];
    return isMap(value) && isSeq(value.get('questions', true)) ? [[id, 'questions']] : [];
  });
}

const WITH_LISTS = Object.values(FOLDERS).flatMap(({ folder, files }) =>
  files
    .filter(({ path }) => path.includes('/') && !/(?:phrases|language|claims|statements)\.yaml$/u.test(path))
    .map((file) => ({ name: `${folder.split('/').at(-1)}/${file.path}`, file })),
);

it.each(WITH_LISTS)('every list of $name takes an item, and all else stays byte for byte', ({ file }) => {
  const yaml = openYaml([file], file.path);
  const lists = listsIn(yaml);
  expect(lists.length).toBeGreaterThan(2);
  for (const path of lists.filter((_, at) => at % 7 === 0 || at === lists.length - 1)) {
    const change = appendToList(yaml, path, ['one of “these”: yes?']);
    expect(addedIn(change)).toContain('"one of “these”: yes?"');
    expect(change.after.length).toBeGreaterThan(change.before.length);
    expect(parseDocument(change.after).errors).toEqual([]);
  }
});

const fileOf = (text: string) => openYaml([{ path: 'a.yaml', bytes: Buffer.from(text) }], 'a.yaml');
const append = (text: string, items: readonly string[], path: Path = ['list']): string =>
  appendToList(fileOf(text), path, items).after;

test.each([
  ['in lines', 'list:\n  - a # why\n\n# on\nb: 1\n', 'list:\n  - a # why\n  - x\n\n# on\nb: 1\n'],
  ['indented as it is', 'list:\n- a\nb: 1\n', 'list:\n- a\n- x\nb: 1\n'],
  ['without an end', 'list:\n    -   a', 'list:\n    -   a\n    -   x'],
  ['with the ends of Windows', 'list:\r\n  - a\r\n', 'list:\r\n  - a\r\n  - x\r\n'],
  ['with a mark of byte order', '\u{feff}list:\n  - a\n', '\u{feff}list:\n  - a\n  - x\n'],
  ['behind a text of several lines', 'list:\n  - a\n    b\nc: 1\n', 'list:\n  - a\n    b\n  - x\nc: 1\n'],
  ['behind a block', 'list:\n  - |\n    a\n    b\nc: 1\n', 'list:\n  - |\n    a\n    b\n  - x\nc: 1\n'],
  ['between brackets', 'list: [a, "b"] # why\n', 'list: [a, "b", x] # why\n'],
  ['empty', 'list: []\nb: 1\n', 'list: [x]\nb: 1\n'],
])('a list %s keeps its layout', (_, before, after) => {
  expect(append(before, ['x'])).toBe(after);
});

it('goes on in a new line where a list between brackets would become too wide', () => {
  const long = 'word '.repeat(20).trim();
  expect(append(`list: [${long}]\n`, ['another word or two', 'x'])).toBe(
    `list: [${long},\n  another word or two, x]\n`,
  );
  expect(append(`list: [a,\n     ${long}]\n`, ['another word or two'])).toBe(
    `list: [a,\n     ${long},\n     another word or two]\n`,
  );
});

it('writes any text so that it reads as it was typed', () => {
  const typed = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((text) => !/[\r\n\u{85}\u{2028}\u{2029}\u{feff}]/u.test(text));
  fc.assert(
    fc.property(typed, fc.constantFrom('list:\n  - a\n', 'list: [a]\n'), (text, file) => {
      expect(parse(append(file, [text]))).toEqual({ list: ['a', text] });
    }),
  );
});

it('refuses what is no list', () => {
  expect(() => append('list: a\n', ['x'])).toThrow('a.yaml has no list "list".');
  expect(() => append('other: [a]\n', ['x'])).toThrow('a.yaml has no list "list".');
  expect(() => append('list: [a\n', ['x'])).toThrow('a.yaml cannot be read. "npm run check" says what is wrong.');
});

it.each(WITH_LISTS)('what is put into a list of $name can be taken out again, and nothing else goes', ({ file }) => {
  const yaml = openYaml([file], file.path);
  for (const path of listsIn(yaml)) {
    const list = yaml.document.getIn(path, true);
    if (!isSeq(list) || list.flow) continue;
    const { after } = appendToList(yaml, path, ['one: more', 'and another']);
    const more = openYaml([{ path: file.path, bytes: Buffer.from(after) }], file.path);
    const one = takeFromList(more, path, list.items.length);
    const less = openYaml([{ path: file.path, bytes: Buffer.from(one.after) }], file.path);
    expect(takeFromList(less, path, list.items.length).after).toBe(yaml.text);
  }
});

it('takes a text of several lines whole, and says so where a list has no lines', () => {
  const of = (text: string): YamlText => openYaml([{ path: 'a.yaml', bytes: Buffer.from(text) }], 'a.yaml');
  const folded = 'a:\n  - >\n    one\n    two\n  # of b\n  - b\n  - "c\n    d"';
  expect(takeFromList(of(folded), ['a'], 0).after).toBe('a:\n  # of b\n  - b\n  - "c\n    d"');
  expect(takeFromList(of(folded), ['a'], 2).after).toBe('a:\n  - >\n    one\n    two\n  # of b\n  - b\n');
  expect(() => takeFromList(of('a: [b, c]\n'), ['a'], 0)).toThrow(
    'a.yaml is laid out in a way that this page cannot take a question out of. Take it out by hand.',
  );
});
