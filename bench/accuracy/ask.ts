// One system taught one split and asked its questions: all of them, or a seeded sample of each list in proportion.
import { type Asked, askAll } from '../asking.ts';
import { misspellAll } from '../measures/noise.ts';
import { SEEDS } from '../measures/seeds.ts';
import type { Split } from '../sets/set.ts';
import { sample } from '../statistics.ts';
import type { System } from '../systems/system.ts';

export interface Question {
  readonly text: string;
  /** Undefined where it is out of scope. */
  readonly label?: string;
  /** Noisy ones are those of the test, misspelt, in the same order. */
  readonly list: 'test' | 'noisy' | 'val' | 'oosVal' | 'oosTest';
}

/**
 * Every list cut in the same proportion, so that the longest has at most `most` and the balance of in and out of scope stays.
 * A smaller sample is part of a greater one, and each row is misspelt alike in all of them.
 */
export function questionsOf({ test, val, oosVal, oosTest }: Split, most: number): Question[] {
  const share = Math.min(1, most / Math.max(1, test.length, val.length, oosVal.length, oosTest.length));
  const cut = (list: Question['list'], texts: readonly string[], labels?: readonly { readonly label: string }[]) => {
    const questions = texts.map(
      (text, at): Question => ({ text, ...(labels && { label: labels[at]?.label ?? '' }), list }),
    );
    return share === 1 ? questions : sample(questions, Math.ceil(share * texts.length), SEEDS.questions);
  };
  const textsOf = (rows: typeof test): string[] => rows.map(({ text }) => text);
  return [
    ...cut('test', textsOf(test), test),
    ...cut('noisy', misspellAll(textsOf(test)), test),
    ...cut('val', textsOf(val), val),
    ...cut('oosVal', oosVal),
    ...cut('oosTest', oosTest),
  ];
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param say what was done so far, for standard error */
export async function askSplit(system: System, split: Split, language: string, say: (text: string) => void) {
  const questions = questionsOf(split, system.patience(split.train.length));
  say(`trains on ${split.train.length} phrasings`);
  const start = performance.now();
  const { ask } = await system.train({ rows: split.train, language });
  const ready = performance.now();
  say(`trained in ${seconds(start)}, is asked ${questions.length} questions`);
  const asked: Asked<Question>[] = await askAll(ask, questions, say);
  say(`${questions.length} questions in ${seconds(ready)}`);
  return asked;
}
