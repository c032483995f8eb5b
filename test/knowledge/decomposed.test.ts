// Files as some editors and file systems save them: é as e and an accent behind it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openFolder } from '../../src/knowledge/files.ts';
import { parseKnowledge } from '../../src/knowledge/load.ts';
import { type Copy, copyKnowledge, REAL } from './copy.ts';

// The whole folder is read twice, which takes a loaded machine its time.
vi.setConfig({ testTimeout: 60_000 });

function decompose(copy: Copy, path: string): void {
  const composed = copy.read(path);
  copy.write(path, composed.normalize('NFD'));
}

test('reads the whole folder as the same knowledge; only the hash, which is of the bytes, is another', () => {
  const copy = copyKnowledge({ whole: true });
  for (const path of copy.files()) decompose(copy, path);
  expect(copy.read('fr/money.yaml')).toMatch(/\p{Mn}/u);
  const { hash, ...knowledge } = parseKnowledge(openFolder(copy.folder));
  const { hash: composed, ...same } = parseKnowledge(openFolder(REAL));
  expect(knowledge).toEqual(same);
  expect(hash).not.toBe(composed);
});

test.each([
  ['accents', 'Où ça, déjà ?'],
  ['two accents on a letter', 'Ởu, ǭ, ṩ?'],
  ['accents that go with no letter', 'x̣́, q̈ et ẅ̤?'],
  ['an accent on its own', ' ́ a?'],
  ['other scripts', '각 क़ 👩‍🔬?'],
])('counts columns as the file has them behind %s', (_, question) => {
  const copy = copyKnowledge();
  copy.change('fr/out-of-scope.yaml', /$/, `\nzz: { questions: ["${question}", 2, "é", 3] }\n`);
  decompose(copy, 'fr/out-of-scope.yaml');
  const at = (text: string): string => copy.at('fr/out-of-scope.yaml', '\nzz:', text);
  const told = 'This is read as a number, and must be text. Put the text between double quotes.';
  expect(copy.problems()).toEqual([`${at('2')} zz.questions.1: ${told}`, `${at('3')} zz.questions.3: ${told}`]);
});

test('names a key as it is composed, at its place', () => {
  const copy = copyKnowledge();
  copy.change('fr/language.yaml', /zéro: 0, deux: 2/, 'zéro: 0, dèux: rien');
  decompose(copy, 'fr/language.yaml');
  expect(copy.problems()).toEqual([
    `${copy.at('fr/language.yaml', 'rien')} numbers.words.dèux: This is text, and must be a number. Write it as the other entries do.`,
  ]);
});

test('takes two spellings of a key for the same key', () => {
  const copy = copyKnowledge();
  copy.change('fr/language.yaml', /zéro: 0, /, `zéro: 0, ${'zéro'.normalize('NFD')}: 0, `);
  expect(copy.problems()).toEqual([
    `${copy.at('fr/language.yaml', 'words:', 'zéro'.normalize('NFD'))} This key is already in its group, and a key stands once. Rename or delete one of the two. (YAML: Map keys must be unique.)`,
  ]);
});

test('names a file and a folder as they are composed', () => {
  const copy = copyKnowledge();
  copy.write(`fr/${'café'.normalize('NFD')}.yaml`, 'total:\n');
  mkdirSync(join(copy.folder, 'Études'.normalize('NFD')));
  expect(copy.problems()).toEqual([
    'Études:1:1 A folder here is a language, named by its code, like "fr". Rename this one, or move it away.',
    'fr/café.yaml:1:1 Nothing reads this file. Name it after a topic of facts.yaml, or delete it.',
  ]);
});
