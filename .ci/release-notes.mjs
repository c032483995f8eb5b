// `node .ci/release-notes.mjs TAG`: prints what docs/CHANGELOG.md says of the version that is tagged, or says why it cannot be released.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path) => readFileSync(`${root}${path}`, 'utf8');

/** A version, its day, and what changed. */
const SECTION = /^## (\S+) \(([^)]+)\)\n([\s\S]*?)(?=^## |(?![\s\S]))/gm;

function problemOf(tag, version, section) {
  if (tag !== `v${version}`)
    return `The tag is "${tag}", and package.json has the version ${version}. Tag v${version}, or raise the version first.`;
  if (section === undefined || section.notes === '')
    return `docs/CHANGELOG.md says nothing of ${version}. Write "## ${version} (YYYY-MM-DD)", and below it what changed.`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(section.day))
    return `docs/CHANGELOG.md has "${section.day}" behind ${version}. Put the day there, as YYYY-MM-DD.`;
  return undefined;
}

const tag = process.argv[2] ?? '';
const { version } = JSON.parse(read('package.json'));
const sections = [...read('docs/CHANGELOG.md').matchAll(SECTION)].map(([, name, day, notes]) => ({
  name,
  day,
  notes: notes.trim(),
}));
const section = sections.find(({ name }) => name === version);
const problem = problemOf(tag, version, section);
process[problem === undefined ? 'stdout' : 'stderr'].write(`${problem ?? section.notes}\n`);
process.exitCode = problem === undefined ? 0 : 1;
