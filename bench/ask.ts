// Time per question of the whole answer.
import type { Bot } from '../src/core/bot.ts';
import type { Trained } from '../src/knowledge/model-file.ts';
import { loadBot } from './built.ts';
import type { Output } from './output.ts';
import { firstQuestions, textOf } from './questions.ts';
import { aimed, digits, line, median, quantile, timed } from './statistics.ts';

const WARM_UP = 5;
const PASSES = 10;
const MICRO = 1000;
const MEDIAN_AIM = { atMost: 150, unit: 'µs' };
const P99_AIM = { atMost: 1000, unit: 'µs' };

/** Microseconds of each question, in order. */
function pass(bot: Bot, texts: readonly string[]): number[] {
  return texts.map((text) => timed(() => bot.ask({ text })).milliseconds * MICRO);
}

function aimedTimes(times: readonly number[]): string {
  const [middle, high] = [median(times), quantile(times, 0.99)];
  const perSecond = (times.length * MICRO ** 2) / times.reduce((sum, time) => sum + time, 0);
  return [
    aimed('median', `${digits(middle)} µs`, middle, MEDIAN_AIM),
    aimed('p99', `${digits(high)} µs`, high, P99_AIM),
    line('questions a second', digits(perSecond)),
  ].join('');
}

/** Both states of the only thing that is kept between questions: the repairs of misspelt words. */
export async function benchAsk({ knowledge, model }: Trained, { write, progress }: Output): Promise<void> {
  const texts = firstQuestions().map(textOf);
  const { createBot } = await loadBot();
  const bot = createBot(knowledge, model);
  progress(`ask: ${WARM_UP} passes over ${texts.length} questions to warm up, then 2 × ${PASSES} measured`);
  for (let turn = 0; turn < WARM_UP; turn++) pass(bot, texts);
  const warm = Array.from({ length: PASSES }, () => pass(bot, texts));
  const own = texts.map((_, at) => median(warm.map((times) => times[at] ?? Number.NaN)));
  const cold = Array.from({ length: PASSES }, () => pass(createBot(knowledge, model), texts)).flat();
  write(
    `\nThe whole answer (bot.ask): ${texts.length} distinct first questions of the dev set, ${PASSES} passes, code warm\n`,
  );
  write(' spelling cache filled by earlier passes (nothing else is cached)\n');
  write(aimedTimes(warm.flat()));
  write(line('p99, each question at its own median', `${digits(quantile(own, 0.99))} µs`));
  write(' spelling cache empty at the start of each pass (a new bot)\n');
  write(aimedTimes(cold));
}
