// A thread that makes a model where there is none; it is told the folders, and gives back what lies in the file of a model.
import { parentPort, workerData } from 'node:worker_threads';
import { encode } from './model-file.ts';
import { openKnowledge } from './open.ts';
import { KnowledgeError, type Problem } from './problem.ts';

/** What the thread is started with. */
export interface Opening {
  readonly folder: string;
  readonly cacheFolder: string;
}

/** What it tells: which share is done, and at the end the bytes of a model file, or what is wrong with the knowledge. */
export type Opened =
  | { readonly share: number }
  | { readonly bytes: Uint8Array }
  | { readonly problems: readonly Problem[] };

const tell = (told: Opened, moved: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(told, [...moved]);

const { folder, cacheFolder } = workerData as Opening;
try {
  const trained = await openKnowledge(folder, cacheFolder, (share) => tell({ share }));
  const bytes = encode(trained);
  // Moved, not copied: they are as large as the model.
  tell({ bytes }, [bytes.buffer as ArrayBuffer]);
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  tell({ problems: error.problems });
}
