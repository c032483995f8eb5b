// Changes of the invented plan evaluated, for the tests.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Edit } from '../../../src/inbox/edits/edit.ts';
import { evaluate } from '../../../src/inbox/evaluation/evaluate.ts';
import type { Evaluation } from '../../../src/inbox/evaluation/task.ts';
import { propose } from '../../../src/inbox/proposal.ts';
import { openFolder } from '../../../src/knowledge/files.ts';
import { BICYCLES } from '../../support/bicycles.ts';
import { ROOT } from '../../support/bot.ts';
import { temporaryFolder } from '../folders.ts';

const CACHE = join(ROOT, '.cache/bicycles');

interface Evaluating {
  readonly misses?: readonly string[];
  readonly questionsFolder?: string;
}

/** @returns what differs, and the steps that were told, each once */
export async function evaluated(
  edit: Edit,
  { misses = [], questionsFolder = '/nowhere' }: Evaluating = {},
): Promise<Evaluation & { readonly steps: readonly string[]; readonly shares: readonly number[] }> {
  const { changes, problems } = propose(edit, openFolder(BICYCLES));
  expect(problems).toEqual([]);
  const contents = Object.fromEntries(changes.map(({ path, after }) => [path, after]));
  const steps = new Set<string>();
  const shares: number[] = [];
  const task = { folder: BICYCLES, cacheFolder: CACHE, questionsFolder, edit, contents };
  const asked = misses.map((text) => ({ text, language: 'en', isMeant: false }));
  const { evaluation } = await evaluate({ ...task, misses: asked }, (step, share) => {
    steps.add(step);
    shares.push(share);
  });
  return { ...evaluation, steps: [...steps], shares };
}

/** A folder of labelled questions, each with the fact that answers it. */
export function labelled(rows: readonly (readonly [question: string, fact: string])[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'dev'));
  const lines = rows.map(([question, fact], at) =>
    JSON.stringify({
      id: `d${at}`,
      language: 'en',
      kind: 'stated',
      noise: 'clean',
      turns: [{ question, outcome: 'answer', facts: [[fact]] }],
    }),
  );
  writeFileSync(join(folder, 'dev/en.jsonl'), lines.join('\n'));
  return folder;
}
