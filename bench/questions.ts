// The questions that are measured: those of the dev set that open a dialog.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialog, readDialogs } from '../src/inbox/evaluation/dialogs.ts';
import { QUESTIONS } from './built.ts';

export function textOf({ turns }: Dialog): string {
  return turns[0]?.question ?? '';
}

/** First turns only, each wording once: no answer can come from an answer before. */
export function firstQuestions(): Dialog[] {
  const dialogs = readdirSync(QUESTIONS)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readDialogs(join(QUESTIONS, name)));
  return [...new Map(dialogs.map((dialog) => [textOf(dialog), dialog])).values()];
}
