// A change held against the knowledge as it is, question by question: trained with it, and asked what it may touch.
import { createBot } from '../../core/bot.ts';
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import { openFolder, withContents } from '../../knowledge/files.ts';
import { parseKnowledge } from '../../knowledge/load.ts';
import type { Trained } from '../../knowledge/model-file.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { trainInThreads } from '../../knowledge/train-threads.ts';
import type { Verdict } from './compare.ts';
import { movedBy } from './moved.ts';
import { askAdded, askCurated, askInbox, askLabelled, type Part, type Side } from './parts.ts';
import type { Evaluation, EvaluationTask, OnStep } from './task.ts';
import { addedBy, nearnessOf } from './touched.ts';

/** In milliseconds: what would last beyond is not begun, since somebody waits. */
const PATIENCE = 50_000;
const TOO_SLOW =
  'Curated questions were not asked: on this machine it takes more than a minute to train without them. "npm run check -- --warnings" asks them.';

/** Which share of the whole is done when a step begins, as measured with both languages: trainings take most of it. */
const SHARES = { train: 0, ask: 0.35, without: 0.45 };

const ORDER: readonly Verdict[] = ['broken', 'right', 'same', 'answered', 'changed'];

function sideOf<K extends Knowledge>(trained: Trained<K>): Side<K> {
  return { ...trained, bot: createBot(trained.knowledge, trained.model) };
}

function evaluationOf(parts: readonly Part[], note: string | undefined): Evaluation {
  const count = (origin: Part['origin']): number =>
    parts.filter((part) => part.origin === origin).reduce((sum, { asked }) => sum + asked, 0);
  const rows = parts.flatMap((part) => part.rows);
  return {
    asked: { added: count('added'), inbox: count('inbox'), curated: count('curated'), labelled: count('labelled') },
    rows: ORDER.flatMap((verdict) => {
      const own = rows.filter((row) => row.verdict === verdict);
      return [...own.filter(({ isNear }) => isNear), ...own.filter(({ isNear }) => !isNear)];
    }),
    notes: [...parts.flatMap((part) => part.note ?? []), ...(note === undefined ? [] : [note])],
  };
}

/**
 * @returns what differs, and what is trained with the change
 * @throws KnowledgeError where the check finds a problem
 */
export async function evaluate(
  task: EvaluationTask,
  onStep: OnStep,
): Promise<{ readonly evaluation: Evaluation; readonly trained: Trained }> {
  const start = Date.now();
  onStep('Training with the change', SHARES.train);
  const files = openFolder(task.folder);
  const before = sideOf(await openKnowledge(task.folder, task.cacheFolder));
  const opened = Date.now();
  const knowledge = parseKnowledge(withContents(files, task.contents));
  const model = await trainInThreads(knowledge, (share) => onStep('Training with the change', share * SHARES.ask));
  const sides = {
    before,
    after: sideOf({ knowledge, model }),
    isNear: nearnessOf(task.edit),
    isMoved: movedBy(task.edit, knowledge),
  };
  const training = Date.now() - opened;
  onStep('Asking the questions of the inbox and the labelled ones', SHARES.ask);
  const added = addedBy(task.edit);
  const parts = [askAdded(sides, added), askInbox(sides, task, added), askLabelled(sides, task, added)];
  const isSlow = Date.now() - start + 2 * training > PATIENCE;
  const step = 'Training twice more, without some of the curated questions, to ask those';
  const onShare = (share: number): void => onStep(step, SHARES.without + (1 - SHARES.without) * share);
  if (!isSlow) {
    onShare(0);
    parts.push(await askCurated(sides, task, onShare));
  }
  const { statements: _, ...kept } = knowledge;
  return { evaluation: evaluationOf(parts, isSlow ? TOO_SLOW : undefined), trained: { knowledge: kept, model } };
}
