// The evaluation sets, as the tests of the core use them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../src/core/answer.ts';
import { type Context, contextOf, type Question } from '../../src/core/question.ts';
import { type Dialog, readDialogs } from '../../src/inbox/evaluation/dialogs.ts';
import { QUESTIONS, setsIn } from '../evaluation/sets.ts';
import { bot, ROOT } from './bot.ts';

export interface Asked {
  readonly question: string;
  readonly asked: Question;
  readonly answer: Answer;
}

export const LANGUAGES = ['en', 'fr'] as const;

export const DEV: readonly Dialog[] = QUESTIONS.dev.flatMap(setsIn).flatMap(readDialogs);
/** Unread: only counts of it may be shown. */
export const BLIND: readonly Dialog[] = QUESTIONS.blind.flatMap(setsIn).flatMap(readDialogs);

/** The lines of a set without labels. */
export function linesOf(set: string, name: string): string[] {
  return readFileSync(join(ROOT, 'test/questions', set, `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** Every turn of the dialogs with its answer, each following the one before. */
export function answered(dialogs: readonly Dialog[]): Asked[] {
  return dialogs.flatMap(({ turns }) => {
    let context: Context | undefined;
    return turns.map(({ question }) => {
      const asked = { text: question, ...(context === undefined ? {} : { context }) };
      const answer = bot.ask(asked);
      context = contextOf(answer);
      return { question, asked, answer };
    });
  });
}

let toDev: readonly Asked[] | undefined;

/** The questions of dev with their answers, asked once for all tests of a worker. */
export function answersToDev(): readonly Asked[] {
  toDev ??= answered(DEV);
  return toDev;
}
