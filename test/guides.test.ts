// The links within the guides lead somewhere: to files that are there, and to headings of theirs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);

const GUIDES = [
  'README.md',
  'knowledge/README.md',
  ...['docs', '.github'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

const LINK = /\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/gu;

/** What GitHub makes of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function anchorsIn(file: URL): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) => anchorOf(heading));
}

function deadLinks(guide: string): string[] {
  const address = new URL(guide, ROOT);
  return [...readFileSync(address, 'utf8').matchAll(LINK)].flatMap(([link, path = '', anchor]) => {
    const file = path === '' ? address : new URL(path, address);
    if (!existsSync(file)) return `${link}: no such file`;
    return anchor === undefined || anchorsIn(file).includes(anchor) ? [] : `${link}: no such heading`;
  });
}

it.each(GUIDES)('the links of %s lead somewhere', (guide) => {
  expect(deadLinks(guide)).toEqual([]);
});
