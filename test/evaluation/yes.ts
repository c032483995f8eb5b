// How many claims that the source holds get a "Yes", and whether any that it doesn't gets one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bot } from '../../src/core/bot.ts';
import type { Block } from './report.ts';
import { HELD_OR_NOT } from './sets.ts';

const EXTENSION = '.txt';

interface Claimed {
  readonly text: string;
  readonly premise: 'confirmed' | 'corrected' | undefined;
}

/** The claims of a folder in one language, each with what its answer makes of it. */
export interface ClaimSet {
  /** "held/en". */
  readonly name: string;
  readonly isHeld: boolean;
  readonly claims: readonly Claimed[];
}

export function askClaims(bot: Bot): ClaimSet[] {
  return HELD_OR_NOT.flatMap(({ name, folder, isHeld }) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(EXTENSION))
      .sort()
      .map((file): ClaimSet => {
        const locale = file.slice(0, -EXTENSION.length);
        const lines = readFileSync(join(folder, file), 'utf8').split('\n');
        const claims = lines
          .filter((line) => line.trim() !== '')
          .map((text) => ({ text, premise: bot.ask({ text, locale }).premise }));
        return { name: `${name}/${locale}`, isHeld, claims };
      }),
  );
}

/** A "Yes" to what isn't held, and a "No" to what is. */
export function falseOf({ isHeld, claims }: ClaimSet): Claimed[] {
  return claims.filter(({ premise }) => premise === (isHeld ? 'corrected' : 'confirmed'));
}

export function yesBlocks(sets: readonly ClaimSet[]): Block[] {
  const count = ({ claims }: ClaimSet, of: Claimed['premise']): string =>
    String(claims.filter(({ premise }) => premise === of).length);
  const rows = sets.map((set) => [
    set.name,
    String(set.claims.length),
    count(set, 'confirmed'),
    count(set, 'corrected'),
    count(set, undefined),
  ]);
  const items = sets.flatMap((set) =>
    falseOf(set).map(({ text }) => ({ head: set.name, lines: [['asked', text]] as const })),
  );
  return [
    { title: 'claims that are held, and that are not', columns: ['set', 'claims', 'yes', 'no', 'neither'], rows },
    { title: `false: "Yes" to what isn't held, "No" to what is (${items.length})`, items },
  ];
}
