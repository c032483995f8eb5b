// Training in threads beside this one, so that it goes on meanwhile and every core takes part.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { TrainableKnowledge } from '../core/knowledge/knowledge.ts';
import type { Model } from '../core/matching/model.ts';
import type { Machines, Range } from '../core/matching/svm.ts';
import { modelOf } from '../core/matching/training.ts';
import { allLexiconWords } from '../core/reading/examples.ts';
import { lessonIn, trainKnowledge } from './train-files.ts';
import type { News, Task } from './training-thread.ts';

/** Told which share of the training is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** More threads wait for the same memory. */
const MOST_THREADS = 4;
/** What reading the questions takes of a training, as measured: 3.7 of 6.5 seconds, the weighing at its end included. */
const READ = 0.5;
const THREAD = new URL('./training-thread.js', import.meta.url);
/** Threads load what is built; where the sources themselves run (tests, the evaluation), this thread trains. */
const IS_BUILT = import.meta.url.endsWith('.js');

function rangesOf(entries: number, threads: number): Range[] {
  const width = Math.ceil(entries / threads);
  return Array.from({ length: Math.ceil(entries / width) }, (_, at) => ({
    first: at * width,
    end: Math.min(entries, (at + 1) * width),
  }));
}

function trainedBy(task: Task, onShare: OnProgress): Promise<Machines> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: task });
    thread.on('message', (news: News) => {
      if ('machines' in news) resolve(news.machines);
      else onShare(news.share);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`The training thread ended with ${code} before it was done.`)));
  });
}

/** The same model as trainKnowledge makes, to the bit. */
export async function trainInThreads(knowledge: TrainableKnowledge, onProgress: OnProgress = () => {}): Promise<Model> {
  if (!IS_BUILT) return trainKnowledge(knowledge);
  const { lesson, learnStatements } = lessonIn(knowledge, (share) => onProgress(READ * share));
  const ranges = rangesOf(lesson.entries.length, Math.min(MOST_THREADS, availableParallelism()));
  const shares = ranges.map(() => 0);
  const training = Promise.all(
    ranges.map((range, at) =>
      trainedBy({ set: lesson.set, range }, (share) => {
        shares[at] = share;
        onProgress(READ + ((1 - READ) * shares.reduce((sum, own) => sum + own, 0)) / shares.length);
      }),
    ),
  );
  // This thread has nothing else to do meanwhile.
  const statements = learnStatements();
  return modelOf(lesson, await training, allLexiconWords(knowledge), statements);
}
