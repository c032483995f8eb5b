// The texts to check, checked and graded: by hand and generated, or the blind ones.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bot } from '../../../src/core/bot.ts';
import type { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { setsIn } from '../sets.ts';
import type { ClaimSet } from './blocks.ts';
import { generateClaims } from './generate.ts';
import { readClaimRows } from './rows.ts';
import { gradeText } from './score.ts';

const FOLDER = fileURLToPath(new URL('../../questions/claims', import.meta.url));
export const TEMPLATES = join(FOLDER, 'templates.yaml');

/** What stands later is newer, each by authors who saw only the article and what is true. */
const BY_HAND = ['hand', 'hand2', 'hand3', 'hand4', 'hand5'];

function fromFiles(bot: Bot, folder: string): ClaimSet[] {
  return setsIn(join(FOLDER, folder)).map((file) => {
    const rows = readClaimRows(file);
    return { name: `${folder}/${rows[0]?.language ?? ''}`, graded: rows.map((row) => gradeText(bot, row)) };
  });
}

export function evaluateClaims(bot: Bot, knowledge: Knowledge, blind: boolean): ClaimSet[] {
  if (blind) return fromFiles(bot, 'blind');
  const rows = generateClaims(knowledge, TEMPLATES);
  const generated = Object.keys(knowledge.languages).map((language) => ({
    name: `generated/${language}`,
    graded: rows.filter((row) => row.language === language).map(({ operator: _, ...row }) => gradeText(bot, row)),
  }));
  return [...BY_HAND.flatMap((folder) => fromFiles(bot, folder)), ...generated];
}
