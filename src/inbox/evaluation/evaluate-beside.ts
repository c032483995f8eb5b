// An evaluation in a thread of its own: the page answers meanwhile.
import { Worker } from 'node:worker_threads';
import { encode } from '../../knowledge/model-file.ts';
import { evaluate } from './evaluate.ts';
import type { News } from './evaluation-thread.ts';
import type { Evaluation, EvaluationTask, OnStep } from './task.ts';

const THREAD = new URL('./evaluation-thread.js', import.meta.url);
/** Threads load what is built. */
const IS_BUILT = import.meta.url.endsWith('.js');

export interface Evaluated {
  readonly evaluation: Evaluation;
  /** What a model file of the changed knowledge holds. */
  readonly model: Buffer;
}

/**
 * @param signal ends it; nothing comes of it then
 * @throws whatever stopped it
 */
export async function evaluateBeside(task: EvaluationTask, onStep: OnStep, signal: AbortSignal): Promise<Evaluated> {
  if (!IS_BUILT) {
    const { evaluation, trained } = await evaluate(task, onStep);
    return { evaluation, model: encode(trained) };
  }
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: task });
    const end = (): unknown => thread.terminate();
    signal.addEventListener('abort', end, { once: true });
    thread.on('message', (news: News) => {
      if ('step' in news) onStep(news.step, news.share);
      else resolve({ evaluation: news.evaluation, model: Buffer.from(news.bytes) });
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      signal.removeEventListener('abort', end);
      reject(new Error(`The thread that evaluates ended with ${code} before it was done.`));
    });
  });
}
