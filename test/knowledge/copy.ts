// A copy of the real knowledge folder, to put mistakes in.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { openFolder, readFiles } from '../../src/knowledge/files.ts';
import { inspect } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

export const REAL = fileURLToPath(new URL('../../knowledge', import.meta.url));

export interface Copy {
  readonly folder: string;
  /** The YAML files, by their paths in the folder. */
  readonly files: () => string[];
  readonly read: (path: string) => string;
  readonly write: (path: string, content: string | Buffer) => void;
  readonly remove: (path: string) => void;
  /**
   * Replaces the first match; a pattern that matches nothing fails the test, not silently passes it.
   * @param replacement with ▸ where the problem is expected
   * @returns "file:line:column" of the ▸
   */
  readonly change: (path: string, pattern: RegExp, replacement: string) => string;
  /** "file:line:column" of the last of these texts, each searched behind the one before. */
  readonly at: (path: string, ...texts: string[]) => string;
  /** What `npm run check` would print. */
  readonly problems: () => string[];
}

const MARK = '▸';

function placeOf(content: string, texts: readonly string[]): string {
  let offset = -1;
  for (const text of texts) {
    offset = content.indexOf(text, offset + 1);
    if (offset === -1) throw new Error(`"${text}" is not there`);
  }
  const before = content.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Reading takes time in proportion to the questions, so a copy keeps as many of each entry. */
const KEPT_QUESTIONS = 8;

function thin(text: string, kept: number): string {
  const item = ' {4}- .*\n(?: {5,}.*\n)*';
  return text.replace(new RegExp(`^((?:${item}){${kept}})(?:${item})+`, 'gmu'), '$1');
}

interface Kept {
  /** With every question, where the test is about the questions themselves. */
  readonly whole?: boolean;
  /** How many questions of each entry otherwise; fewer still where the test trains. */
  readonly kept?: number;
}

export function copyKnowledge({ whole = false, kept = KEPT_QUESTIONS }: Kept = {}): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(REAL, folder, { recursive: true });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, content: string | Buffer): void => writeFileSync(join(folder, path), content);
  const files = (): string[] => readFiles(folder).files.map(({ path }) => path);
  if (!whole) for (const path of files()) write(path, thin(read(path), kept));
  return {
    folder,
    files,
    read,
    write,
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    change: (path, pattern, replacement) => {
      const before = read(path);
      const after = before.replace(pattern, () => replacement);
      if (after === before) throw new Error(`${pattern} changes nothing in ${path}`);
      write(path, after.replace(MARK, ''));
      return after.includes(MARK) ? `${path}:${placeOf(after, [MARK])}` : path;
    },
    at: (path, ...texts) => `${path}:${placeOf(read(path), texts)}`,
    problems: () => inspect(openFolder(folder)).problems.map(formatProblem),
  };
}
