// As opening the knowledge here, but in a thread of its own: whoever asks meanwhile how the process is doing is answered at once.
import { Worker } from 'node:worker_threads';
import { openFolder } from './files.ts';
import { decode, readModel, type Trained } from './model-file.ts';
import { modelFile, openKnowledge } from './open.ts';
import type { Opened, Opening } from './opening-thread.ts';
import { KnowledgeError } from './problem.ts';

const THREAD = new URL('./opening-thread.js', import.meta.url);
/** Threads load what is built. */
const IS_BUILT = import.meta.url.endsWith('.js');

function openedBy(opening: Opening, onProgress: (share: number) => void): Promise<Trained> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: opening });
    thread.on('message', (told: Opened) => {
      if ('share' in told) onProgress(told.share);
      else if ('problems' in told) reject(new KnowledgeError(opening.folder, told.problems));
      else {
        const { buffer, byteOffset, length } = told.bytes;
        const trained = decode(Buffer.from(buffer, byteOffset, length));
        if (trained === undefined) reject(new Error('The model was damaged on its way between two threads.'));
        else resolve(trained);
      }
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`The opening thread ended with ${code} before it was done.`)));
  });
}

/**
 * @param cacheFolder where trained models are kept
 * @param onProgress told which share is done, from 0 to 1, where a model has to be trained
 * @throws KnowledgeError with every problem of the folder
 */
export async function openKnowledgeBeside(
  folder: string,
  cacheFolder: string,
  onProgress: (share: number) => void,
): Promise<Trained> {
  if (!IS_BUILT) return openKnowledge(folder, cacheFolder, onProgress);
  const cached = readModel(modelFile(cacheFolder, openFolder(folder)));
  if (cached !== undefined) return cached;
  onProgress(0);
  return openedBy({ folder, cacheFolder }, onProgress);
}
