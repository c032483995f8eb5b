// A knowledge folder to what a bot is made of: from the cache when the files are unchanged, else checked and trained.
import { join } from 'node:path';
import type { KnowledgeFiles } from './files.ts';
import { openFolder } from './files.ts';
import { FORMAT, readModel, type Trained, writeModel } from './model-file.ts';

/** What checking the files takes of all until the model is there, as measured: 2.6 of 9 seconds. */
const CHECKED = 0.3;

/** The cache file of this very content. */
export function modelFile(cacheFolder: string, { hash }: KnowledgeFiles): string {
  return join(cacheFolder, `${hash.slice(0, 16)}-${FORMAT}.model`);
}

/**
 * @param cacheFolder where trained models are kept
 * @param onProgress told which share is done, from 0 to 1, where a model has to be trained
 * @throws KnowledgeError with every problem of the folder
 */
export async function openKnowledge(
  folder: string,
  cacheFolder: string,
  onProgress: (share: number) => void = () => {},
): Promise<Trained> {
  const files = openFolder(folder);
  const file = modelFile(cacheFolder, files);
  const cached = readModel(file);
  if (cached !== undefined) return cached;
  onProgress(0);
  const { parseKnowledge } = await import('./load.ts');
  const { trainInThreads } = await import('./train-threads.ts');
  const { statements, ...knowledge } = parseKnowledge(files);
  onProgress(CHECKED);
  const model = await trainInThreads({ ...knowledge, statements }, (share) =>
    onProgress(CHECKED + (1 - CHECKED) * share),
  );
  const trained = { knowledge, model };
  writeModel(file, trained);
  return trained;
}
