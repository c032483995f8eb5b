// The walk-throughs of knowledge/README.md, read and applied as a curator would.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Copy, REAL } from './copy.ts';

interface Block {
  readonly language: string;
  readonly content: string;
}

/** The fenced blocks under each heading of the second level. */
export function readWalkThroughs(): ReadonlyMap<string, readonly Block[]> {
  const readme = readFileSync(join(REAL, 'README.md'), 'utf8');
  const sections = readme.split(/^## /mu).slice(1);
  return new Map(
    sections.map((section) => {
      const heading = section.slice(0, section.indexOf('\n'));
      const blocks = [...section.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)];
      return [heading, blocks.map(([, language = '', content = '']) => ({ language, content }))];
    }),
  );
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists of lines grow at the end; lists of groups grow line by line, each group by its own. */
function merge(before: unknown, added: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(added)) {
    return before.every(isTree) ? before.map((item, at) => merge(item, added[at])) : [...before, ...added];
  }
  if (!isTree(before) || !isTree(added)) return added ?? before;
  return {
    ...before,
    ...Object.fromEntries(Object.entries(added).map(([key, value]) => [key, merge(before[key], value)])),
  };
}

function applyYaml(content: string, copy: Copy): void {
  const path = /^# (\S+)\n/u.exec(content)?.[1];
  if (path === undefined) throw new Error(`A block of the README names no file:\n${content}`);
  copy.write(path, stringify(merge(parse(copy.read(path)), parse(content)), { lineWidth: 0 }));
}

function applyCommand(content: string, copy: Copy): void {
  const [, from, to] = /^cp -r knowledge\/(\w+) knowledge\/(\w+)\n$/u.exec(content) ?? [];
  if (from === undefined || to === undefined) throw new Error(`This command of the README is unknown:\n${content}`);
  cpSync(join(copy.folder, from), join(copy.folder, to), { recursive: true });
}

export function applyWalkThrough(heading: string, copy: Copy): void {
  const blocks = readWalkThroughs().get(heading) ?? [];
  if (blocks.length === 0) throw new Error(`The README has no blocks under "${heading}"`);
  for (const { language, content } of blocks) {
    if (language === 'yaml') applyYaml(content, copy);
    else applyCommand(content, copy);
  }
}
