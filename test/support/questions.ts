// The evaluation sets, as the tests of the core use them.
import { join } from 'node:path';
import type { Answer } from '../../src/core/answer.ts';
import { type Context, contextOf, type Question } from '../../src/core/question.ts';
import { type Dialog, readDialogs } from '../evaluation/questions.ts';
import { bot, ROOT } from './bot.ts';

export interface Asked {
  readonly question: string;
  readonly asked: Question;
  readonly answer: Answer;
}

export const LANGUAGES = ['en', 'fr'] as const;

const set = (folder: string, names: readonly string[]): Dialog[] =>
  names.flatMap((name) => readDialogs(join(ROOT, 'test/questions', folder, `${name}.jsonl`)));

export const DEV = set('dev', ['en', 'fr', 'en-hard', 'fr-hard']);
/** Unread: only counts of it may be shown. */
export const BLIND = set('blind', ['en', 'fr']);

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
