// The files of a knowledge folder, and the hash that names their content.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeError } from './problem.ts';

export interface KnowledgeFile {
  /** "facts.yaml", "fr/money.yaml"; composed, whatever the file system keeps. */
  readonly path: string;
  readonly bytes: Buffer;
}

export interface KnowledgeFiles {
  readonly folder: string;
  readonly files: readonly KnowledgeFile[];
  readonly languages: readonly string[];
  /** SHA-256 over composed names, and contents as they were saved, hexadecimal. */
  readonly hash: string;
}

/** A .yaml file, or a .yml one, so that a wrong ending is noticed; a hidden one is an editor's, or the system's. */
export function isKnowledgeFile(name: string): boolean {
  return /^[^.].*\.ya?ml$/iu.test(name);
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isKnowledgeFile(entry.name))
    .map((entry) => entry.name)
    .sort();
}

function hashOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/**
 * Reads every file that may hold entries, of the folder and of its language folders.
 * @throws the file system's error when the folder cannot be read
 */
export function readFiles(folder: string): KnowledgeFiles {
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  const paths = [
    ...yamlFiles(folder),
    ...languages.flatMap((language) => yamlFiles(join(folder, language)).map((name) => `${language}/${name}`)),
  ];
  const files = paths.map((saved) => ({ path: saved.normalize('NFC'), bytes: readFileSync(join(folder, saved)) }));
  return { folder, files, languages: languages.map((language) => language.normalize('NFC')), hash: hashOf(files) };
}

/**
 * The folder as it would be with other contents of some of its files; nothing is written.
 * @param contents by path, of files that are there
 */
export function withContents(before: KnowledgeFiles, contents: Readonly<Record<string, string>>): KnowledgeFiles {
  const files = before.files.map((file) => {
    const text = contents[file.path];
    return text === undefined ? file : { path: file.path, bytes: Buffer.from(text, 'utf8') };
  });
  return { ...before, files, hash: hashOf(files) };
}

/** @throws KnowledgeError when there is no such folder */
export function openFolder(folder: string): KnowledgeFiles {
  if (!existsSync(join(folder, 'facts.yaml'))) {
    const message = `There is no knowledge base here (${folder}). Name the folder that holds facts.yaml.`;
    throw new KnowledgeError(folder, [{ file: 'facts.yaml', line: 1, column: 1, message }]);
  }
  return readFiles(folder);
}
