// A thread that evaluates a change; it is told the task, and gives back what differs and what it trained.
import { parentPort, workerData } from 'node:worker_threads';
import { encode } from '../../knowledge/model-file.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, EvaluationTask } from './task.ts';

/** What it tells: how far it is, and at the end what differs, with the bytes of a model file. */
export type News =
  | { readonly step: string; readonly share: number }
  | { readonly evaluation: Evaluation; readonly bytes: Uint8Array };

const tell = (news: News): void => parentPort?.postMessage(news);

const { evaluation, trained } = await evaluate(workerData as EvaluationTask, (step, share) => tell({ step, share }));
tell({ evaluation, bytes: encode(trained) });
