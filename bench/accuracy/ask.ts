// One system taught one split and asked its lists, saying now and then where it stands.
import { counter } from '../counter.ts';
import type { Split } from '../sets/set.ts';
import type { System } from '../systems/system.ts';
import { type Lists, listsOf, type Question, sizeOf } from './lists.ts';
import type { Asked } from './tally.ts';

const SECOND = 1000;

const seconds = (since: number): string => `${((performance.now() - since) / SECOND).toFixed(1)} s`;

/** @param say what was done so far, for standard error */
export async function askSplit(
  system: System,
  split: Split,
  language: string,
  say: (text: string) => void,
): Promise<Lists<Asked>> {
  const lists = listsOf(split, system.patience(split.train.length));
  const total = sizeOf(lists);
  say(`trains on ${split.train.length} phrasings`);
  const start = performance.now();
  const trained = await system.train({ rows: split.train, language });
  const ready = performance.now();
  say(`trained in ${seconds(start)}, is asked ${total} questions`);
  const count = counter(total, say);
  const askAll = async (questions: readonly Question[]): Promise<Asked[]> => {
    const asked: Asked[] = [];
    for (const { text, label } of questions) {
      asked.push({ label, guesses: await trained.ask(text) });
      count();
    }
    return asked;
  };
  const [test, noisy, val] = [await askAll(lists.test), await askAll(lists.noisy), await askAll(lists.val)];
  const answers = { test, noisy, val, oosVal: await askAll(lists.oosVal), oosTest: await askAll(lists.oosTest) };
  say(`${total} questions in ${seconds(ready)}`);
  return answers;
}
