// Curated questions that the model gives to another entry when it is trained without them: people who ask alike are answered wrongly.
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Language } from '../core/knowledge/language.ts';
import { createLexicons, curatedQuestions, examplesOf } from '../core/reading/examples.ts';
import { type Asked, askedIn } from './asked.ts';
import { leaveOut } from './left-out.ts';
import type { Problem } from './problem.ts';
import type { WholeSources } from './sources.ts';

/**
 * Before there were concepts: of 14,047 questions, 3 folds give 4,750 to another entry, 5 4,459 and 10 4,319, in 6, 11 and 23 seconds of one core. Of the worst 40
 * by 10 folds, 5 have 29 among their own 40 and all 40 further down; 3 have 22 and 39. Another seed moves as many.
 */
export const FOLDS = 5;

export interface Warning {
  readonly language: Language;
  readonly asked: Asked;
  /** A question of the entry that the model gives it to. */
  readonly taken: Asked;
  readonly lead: number;
}

export interface Warnings {
  /** Worst first: by the lead of the other entry. */
  readonly found: readonly Warning[];
  /** How many questions and titles were asked. */
  readonly asked: number;
}

/**
 * @param knowledge assembled from these very sources
 * @param onTrained told after each training how many were made, of FOLDS
 */
export function findWarnings(
  { languages }: WholeSources,
  knowledge: Knowledge,
  onTrained: (count: number) => void,
): Warnings {
  const rows = [...languages].flatMap(([language, own]) => askedIn(own).map((asked) => ({ language, asked })));
  const keyOf = (...parts: readonly string[]): string => parts.join('\n');
  const places = new Map(rows.map(({ language, asked }) => [keyOf(language, asked.owner, asked.question), asked]));
  const owners = new Map(rows.map(({ asked }) => [asked.owner, asked]));
  const curated = curatedQuestions(knowledge);
  const leftOut = leaveOut(examplesOf(curated, createLexicons(knowledge)), FOLDS, onTrained);
  const found = curated.flatMap(({ entry, language, question }, row) => {
    const { taken, lead } = leftOut[row] as (typeof leftOut)[number];
    const asked = places.get(keyOf(language, entry, question)) as Asked;
    return taken === entry ? [] : [{ language, asked, taken: owners.get(taken) as Asked, lead }];
  });
  return { found: found.sort((a, b) => b.lead - a.lead), asked: curated.length };
}

export function problemOf({ asked: { document, path, question }, taken, lead }: Warning): Problem {
  const other = `"${taken.path[0]}" of ${taken.document.file.replace(/^.*\//u, '')}`;
  const remedy =
    'Move it there if that is what it asks; else add more of its kind beside it, or say in it what sets it apart.';
  return document.problem(path, `${path[0]}: "${question}" is taken for ${other} (by ${lead.toFixed(2)}). ${remedy}`);
}
