// How many questions are asked, and what their times come to.
import { describe, expect, it } from 'vitest';
import { askAll } from '../../bench/asking.ts';
import { SIZES, workloadOf } from '../../bench/speed/workload.ts';
import { summarise } from '../../bench/statistics.ts';
import type { Trained } from '../../bench/systems/system.ts';

function recorder(): { readonly asked: string[]; readonly trained: Trained } {
  const asked: string[] = [];
  const ask = (text: string) => {
    asked.push(text);
    return [];
  };
  return { asked, trained: { ask, save: () => Buffer.alloc(0) } };
}

describe('asking one question after the other', () => {
  const questions = ['a', 'b', 'c', 'd'].map((text) => ({ text }));

  it('asks each once and in order, where there is time', async () => {
    const { asked, trained } = recorder();
    const answers = await askAll(trained.ask, questions, () => {});
    expect(answers.map(({ question, guesses }) => [question.text, guesses])).toEqual(asked.map((text) => [text, []]));
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
  });

  it('asks the least number where the time is over', async () => {
    const { asked, trained } = recorder();
    await askAll(trained.ask, questions, () => {}, { time: -1, least: 3 });
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('waits for systems that answer later before it asks on', async () => {
    const order: string[] = [];
    const ask = async (text: string) => {
      order.push(`${text} asked`);
      await new Promise(setImmediate);
      order.push(`${text} answered`);
      return [];
    };
    await askAll(ask, questions.slice(0, 2), () => {});
    expect(order).toEqual(['a asked', 'a answered', 'b asked', 'b answered']);
  });
});

describe('the summary of times', () => {
  it('takes median and p99 over all, and questions a second from their sum', () => {
    const times = Array.from({ length: 200 }, (_, at) => at + 1);
    expect(summarise(times)).toEqual({ median: 100, p99: 198, perSecond: (200 * 1e6) / 20_100, questions: 200 });
  });
});

describe('the sizes', () => {
  it('are named where another is asked for', async () => {
    const place = { progress: () => {} };
    await expect(workloadOf(7, place)).rejects.toThrow(`There is no size 7. Known are: ${SIZES.join(', ')}.`);
  });
});
