// One measurement in a process of its own, so that nothing is warm: "train" or "load", then the cache folder. Prints one line of JSON.
import { statSync } from 'node:fs';
import { KNOWLEDGE, loadBot, loadChecking, loadExamples, loadFiles, loadOpen, loadTraining } from './built.ts';
import { firstQuestions, textOf } from './questions.ts';
import { timed } from './statistics.ts';

export interface TrainFigures {
  readonly check: number;
  readonly train: number;
  readonly questions: number;
  readonly classes: number;
  readonly features: number;
}

export interface LoadFigures {
  readonly open: number;
  readonly create: number;
  /** Bytes: of the bot that waits, of one that has answered the dev questions, of the file. */
  readonly idle: number;
  readonly used: number;
  readonly file: number;
  /** The hash of what was opened; read last, so that the bot is held while memory is counted. */
  readonly knowledge: string;
}

/** Bytes in use once all garbage is gone; external holds the array buffers. */
function bytesInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Checks and trains; writes nothing. */
async function train(): Promise<TrainFigures> {
  const { openFolder } = await loadFiles();
  const { parseKnowledge } = await loadChecking();
  const { trainKnowledge } = await loadTraining();
  const checked = timed(() => parseKnowledge(openFolder(KNOWLEDGE)));
  const { result: model, milliseconds } = timed(() => trainKnowledge(checked.result));
  const { curatedQuestions } = await loadExamples();
  const questions = curatedQuestions(checked.result).length;
  return {
    check: checked.milliseconds,
    train: milliseconds,
    questions,
    classes: model.classes.length,
    features: model.idf.length,
  };
}

/** Opens what is cached already. */
async function load(cache: string): Promise<LoadFigures> {
  const { openKnowledge, modelFile } = await loadOpen();
  const { openFolder } = await loadFiles();
  const { createBot } = await loadBot();
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
  return { open: opened - start, create: ready - opened, idle, used, file, knowledge: bot.knowledge };
}

const [job, cache] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(job === 'load' ? await load(cache ?? '') : await train())}\n`);
