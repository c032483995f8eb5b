// The bot of the invented plan in test/fixtures/bicycles, trained once for all test files and kept in the cache.
import { join } from 'node:path';
import { createBot } from '../../src/core/bot.ts';
import { openKnowledge } from '../../src/knowledge/open.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Of its own: a cache keeps the model of one folder. */
const CACHE = join(ROOT, '.cache/bicycles');
export const BICYCLES = join(ROOT, 'test/fixtures/bicycles');

export const { knowledge, model } = await openKnowledge(BICYCLES, CACHE);
export const bot = createBot(knowledge, model);
