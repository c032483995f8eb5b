// A thread that trains the machines of a range of entries; it is given the set, and gives back the machines.
import { parentPort, workerData } from 'node:worker_threads';
import type { Machines, Range, TrainingSet } from '../core/matching/svm.ts';
import { trainMachines } from '../core/matching/training.ts';

/** What the thread is started with. */
export interface Task {
  readonly set: TrainingSet;
  readonly range: Range;
}

/** What it tells: which share is done, and at the end the machines. */
export type News = { readonly share: number } | { readonly machines: Machines };

const tell = (news: News, moved: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(news, [...moved]);

const { set, range } = workerData as Task;
const machines = trainMachines(set, range, (share) => tell({ share }));
tell({ machines }, [machines.weights.buffer as ArrayBuffer, machines.bias.buffer as ArrayBuffer]);
