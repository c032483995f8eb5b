import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFolder, readFiles } from '../../src/knowledge/files.ts';
import { parseKnowledge } from '../../src/knowledge/load.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { copyKnowledge, REAL } from './copy.ts';

test('finds no problem in the real folder', () => {
  expect(copyKnowledge({ whole: true }).problems()).toEqual([]);
});

test.each(['language.yaml', 'phrases.yaml', 'smalltalk.yaml', 'out-of-scope.yaml'])('asks for a missing %s', (name) => {
  const copy = copyKnowledge();
  copy.remove(`fr/${name}`);
  expect(copy.problems()).toEqual([
    `fr/${name}:1:1 This file is missing: every language has the same files. Write it, or copy it from another language's folder and translate it.`,
  ]);
});

test('asks for a missing topic', () => {
  const copy = copyKnowledge();
  copy.remove('en/money.yaml');
  expect(copy.problems()).toEqual([
    'en/money.yaml:1:1 This file is missing, and facts.yaml has the topic "money". Check the topic\'s spelling there, or write the file, or copy it from another language\'s folder and translate it.',
  ]);
});

test('asks for a missing source.yaml', () => {
  const copy = copyKnowledge();
  copy.remove('source.yaml');
  expect(copy.problems()).toEqual([
    "source.yaml:1:1 This file is missing. Write the article's language and a line on each paragraph; knowledge/README.md shows how.",
  ]);
});

test.each(['fr/mony.yaml', 'fr/money-old.yaml', 'extra.yaml'])('wonders what %s is for', (path) => {
  const copy = copyKnowledge();
  copy.write(path, 'total:\n');
  expect(copy.problems()).toEqual([
    `${path}:1:1 Nothing reads this file. Name it after a topic of facts.yaml, or delete it.`,
  ]);
});

test('notices a wrong ending', () => {
  const copy = copyKnowledge();
  copy.write('fr/money.yml', copy.read('fr/money.yaml'));
  expect(copy.problems()).toEqual([
    'fr/money.yml:1:1 Nothing reads this file. Its name must end in ".yaml": rename it.',
  ]);
});

test('takes a folder for a language only when it is named after one', () => {
  const copy = copyKnowledge();
  mkdirSync(join(copy.folder, 'Drafts'));
  copy.write('Drafts/money.yaml', 'total: later\n');
  expect(copy.problems()).toEqual([
    'Drafts:1:1 A folder here is a language, named by its code, like "fr". Rename this one, or move it away.',
  ]);
});

test('asks for a first language', () => {
  const copy = copyKnowledge();
  copy.remove('fr');
  copy.remove('en');
  expect(copy.problems()).toContain(
    'facts.yaml:1:1 There is no language folder beside this file. Add one, such as "en".',
  );
});

test('refuses a folder without facts.yaml, and says which one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const message = `There is no knowledge base here (${folder}). Name the folder that holds facts.yaml.`;
  expect(() => openFolder(folder)).toThrow(
    new KnowledgeError(folder, [{ file: 'facts.yaml', line: 1, column: 1, message }]),
  );
});

test('stops the start with every problem in one error', () => {
  const copy = copyKnowledge();
  copy.write('en/mony.yaml', 'a: b\n');
  copy.write('fr/mony.yaml', 'a: b\n');
  expect(() => parseKnowledge(openFolder(copy.folder))).toThrow(
    `The knowledge base in ${copy.folder} has 2 problems:
en/mony.yaml:1:1 Nothing reads this file. Name it after a topic of facts.yaml, or delete it.
fr/mony.yaml:1:1 Nothing reads this file. Name it after a topic of facts.yaml, or delete it.`,
  );
});

test('names the content by its hash: any change of a file changes it, another place does not', () => {
  const copy = copyKnowledge({ whole: true });
  const before = readFiles(copy.folder).hash;
  expect(before).toBe(readFiles(REAL).hash);
  expect(parseKnowledge(readFiles(copy.folder)).hash).toBe(before.slice(0, 6));
  copy.change('source.yaml', /^language/m, '\nlanguage');
  expect(readFiles(copy.folder).hash).not.toBe(before);
});
