// One measurement in a process of its own, so that nothing is warm: "train" or "load", then the cache folder. Prints one line of JSON.
import { statSync } from 'node:fs';
import { built, KNOWLEDGE } from './built.ts';
import { firstQuestions, textOf } from './questions.ts';
import { timed } from './statistics.ts';

const { openFolder } = await built('knowledge/files');

/** Checks and trains; writes nothing. */
async function train() {
  const { parseKnowledge } = await built('knowledge/load');
  const { trainInThreads } = await built('knowledge/train-threads');
  const { curatedQuestions } = await built('core/reading/examples');
  const checked = timed(() => parseKnowledge(openFolder(KNOWLEDGE)));
  const start = performance.now();
  const model = await trainInThreads(checked.result);
  const milliseconds = performance.now() - start;
  const questions = curatedQuestions(checked.result).length;
  const counts = { questions, classes: model.entries.length, features: model.idf.length };
  return { check: checked.milliseconds, train: milliseconds, ...counts };
}

/** Bytes in use once all garbage is gone; external holds the array buffers. */
function bytesInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Opens what is cached already; bytes of the bot that waits, of one that has answered the dev questions, of the file. */
async function load(cache: string) {
  const { openKnowledge, modelFile } = await built('knowledge/open');
  const { createBot } = await built('core/bot');
  const texts = firstQuestions().map(textOf);
  const file = statSync(modelFile(cache, openFolder(KNOWLEDGE))).size;
  const before = bytesInUse();
  const start = performance.now();
  const { knowledge, model } = await openKnowledge(KNOWLEDGE, cache);
  const opened = performance.now();
  const bot = createBot(knowledge, model);
  const ready = performance.now();
  const idle = bytesInUse() - before;
  for (const text of texts) bot.ask({ text });
  const used = bytesInUse() - before;
  // Read last, the hash of what was opened holds the bot while memory is counted.
  return { open: opened - start, create: ready - opened, idle, used, file, knowledge: bot.knowledge };
}

const JOBS = { train, load } as const;
/** What each job prints. */
export type Figures = { readonly [Job in keyof typeof JOBS]: Awaited<ReturnType<(typeof JOBS)[Job]>> };

const [job, cache = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await JOBS[job === 'load' ? 'load' : 'train'](cache))}\n`);
