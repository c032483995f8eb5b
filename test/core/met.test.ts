// What people met: small inputs that once went wrong, by kind, each graded as the evaluation grades.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDialogs } from '../../src/inbox/evaluation/dialogs.ts';
import { run } from '../../src/inbox/evaluation/score.ts';
import { bot, ROOT } from '../support/bot.ts';

const FOLDER = join(ROOT, 'test/questions/met');

test.each(readdirSync(FOLDER))('%s', (file) => {
  const wrong = run(bot, readDialogs(join(FOLDER, file))).filter(({ grade }) => grade !== 'right');
  expect(
    wrong.map(({ label, answer }) => ({ question: label.question, text: answer.text, premise: answer.premise })),
  ).toEqual([]);
});
