// Where the evaluation sets are.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = (name: string): string => fileURLToPath(new URL(`../questions/${name}`, import.meta.url));

/** What stands later is newer, by authors who saw only the article and what is true. */
export const QUESTIONS = {
  dev: [folder('dev'), folder('dev2'), folder('dev3')],
  blind: [folder('blind'), folder('blind2')],
};

/** How many sets of claims there are. */
const CLAIM_SETS = 8;

function numbered(name: string): string[] {
  return Array.from({ length: CLAIM_SETS }, (_, at) => (at === 0 ? name : `${name}${at + 1}`));
}

/** Claims by authors who saw only the article and what is true: "Yes" is right of each, or of none. */
export const HELD_OR_NOT = [...numbered('held'), ...numbered('unheld')].map((name) => ({
  name,
  folder: folder(name),
  isHeld: name.startsWith('held'),
}));

/** "dev/en": the set of a file. */
export const nameOf = (file: string): string => `${basename(dirname(file))}/${basename(file, '.jsonl')}`;

/** The files of a folder. */
export function setsIn(of: string): string[] {
  const names = readdirSync(of).filter((name) => name.endsWith('.jsonl'));
  return names.sort((a, b) => a.localeCompare(b, 'en')).map((name) => join(of, name));
}
