// Before any test: the model of the real knowledge folder is trained into the cache, once for all workers and processes.
import { join } from 'node:path';
import { openKnowledge } from '../../src/knowledge/open.ts';

const ROOT = join(import.meta.dirname, '../..');

export async function setup(): Promise<void> {
  await openKnowledge(join(ROOT, 'knowledge'), join(ROOT, '.cache'));
}
