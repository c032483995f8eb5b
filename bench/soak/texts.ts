// What people write: questions, what follows them, and texts to check. Half of it has slips, so that words keep coming that were never met.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDialogs } from '../../src/inbox/evaluation/dialogs.ts';
import { readClaimRows } from '../../test/evaluation/claims/rows.ts';
import { pick, type Random } from '../../test/support/random.ts';
import { QUESTIONS, ROOT } from '../built.ts';
import { misspell } from '../measures/noise.ts';
import { firstQuestions, textOf } from '../questions.ts';

const CLAIMS = join(ROOT, 'test', 'questions', 'claims', 'hand');
/** As many characters as every place takes that is typed into. */
const LONGEST = 1_000;

export interface Texts {
  readonly question: (random: Random) => string;
  /** As it goes on from an answer. */
  readonly followUp: (random: Random) => string;
  readonly claims: (random: Random) => string;
  /** The beginning of a question, as when choices are asked for. */
  readonly beginning: (random: Random) => string;
}

function rowsIn<Row>(folder: string, read: (file: string) => readonly Row[]): Row[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) => read(join(folder, name)));
}

export function readTexts(): Texts {
  const questions = firstQuestions().map(textOf);
  const followUps = rowsIn(QUESTIONS, readDialogs).flatMap(({ turns }) =>
    turns.slice(1).map(({ question }) => question),
  );
  const claims = rowsIn(CLAIMS, readClaimRows).map(({ text }) => text);
  const drawnFrom = (texts: readonly string[]) => {
    const usable = texts.filter((text) => text.trim() !== '').map((text) => text.slice(0, LONGEST));
    return (random: Random): string => {
      const text = pick(random, usable);
      return random() < 0.5 ? text : misspell(text, random);
    };
  };
  const question = drawnFrom(questions);
  return {
    question,
    followUp: drawnFrom(followUps),
    claims: drawnFrom(claims),
    beginning: (random) => question(random).slice(0, Math.floor(random() * 20)),
  };
}
