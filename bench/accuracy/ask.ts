// One system taught one split and asked its lists, saying now and then where it stands.
import type { Row, Split } from '../sets/dataset.ts';
import type { System, Trained } from '../systems/system.ts';
import { type Lists, listsOf, sizeOf } from './lists.ts';
import type { Answers, Asked } from './tally.ts';

/** Milliseconds between two words on progress. */
const EVERY = 3000;
const SECOND = 1000;

type Say = (text: string) => void;

const seconds = (since: number): string => `${((performance.now() - since) / SECOND).toFixed(1)} s`;

async function answersOf(trained: Trained, lists: Lists, say: Say): Promise<Answers> {
  const total = sizeOf(lists);
  let done = 0;
  let spoken = performance.now();
  const ask = async (text: string): Promise<Asked['guesses']> => {
    const guesses = await trained.ask(text);
    done++;
    if (performance.now() - spoken >= EVERY) {
      spoken = performance.now();
      say(`${done} of ${total}`);
    }
    return guesses;
  };
  const askRows = async (rows: readonly Row[]): Promise<Asked[]> => {
    const asked: Asked[] = [];
    for (const { text, label } of rows) asked.push({ label, guesses: await ask(text) });
    return asked;
  };
  const askTexts = async (texts: readonly string[]): Promise<Asked[]> => {
    const asked: Asked[] = [];
    for (const text of texts) asked.push({ guesses: await ask(text) });
    return asked;
  };
  return {
    test: await askRows(lists.test),
    noisy: await askRows(lists.noisy),
    val: await askRows(lists.val),
    oosVal: await askTexts(lists.oosVal),
    oosTest: await askTexts(lists.oosTest),
  };
}

/** @param say what was done so far, for standard error */
export async function askSplit(system: System, split: Split, language: string, say: Say): Promise<Answers> {
  const lists = listsOf(split, system.patience(split.train.length));
  say(`trains on ${split.train.length} phrasings`);
  const start = performance.now();
  const trained = await system.train({ rows: split.train, language });
  const ready = performance.now();
  say(`trained in ${seconds(start)}, is asked ${sizeOf(lists)} questions`);
  const answers = await answersOf(trained, lists, say);
  say(`${sizeOf(lists)} questions in ${seconds(ready)}`);
  return answers;
}
