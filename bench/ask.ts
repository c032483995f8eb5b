// Time per question of the whole answer.
import type { Bot } from '../src/core/bot.ts';
import type { Trained } from '../src/knowledge/model-file.ts';
import { built } from './built.ts';
import type { Output } from './output.ts';
import { firstQuestions, textOf } from './questions.ts';
import { aimed, digits, line, median, summarise, timed } from './statistics.ts';

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
  const { median: middle, p99, perSecond } = summarise(times);
  return [
    aimed('median', `${digits(middle)} µs`, middle, MEDIAN_AIM),
    aimed('p99', `${digits(p99)} µs`, p99, P99_AIM),
    line('questions a second', digits(perSecond)),
  ].join('');
}

const CHECKED = 500;
const CHECK_AIM = { atMost: 1, unit: 'ms' };

/** Texts of this many characters, of the questions one after the other. */
function textsOf(questions: readonly string[]): string[] {
  const all = questions.join(' ');
  return Array.from({ length: Math.floor(all.length / CHECKED) }, (_, at) =>
    all.slice(at * CHECKED, (at + 1) * CHECKED),
  );
}

function writeCheck(bot: Bot, questions: readonly string[], { write }: Output): void {
  // Questions say nothing to check: their marks are taken for full stops.
  const texts = textsOf(questions.map((text) => text.replaceAll(/[?？]/gu, '.')));
  const turn = (): number[] => texts.map((text) => timed(() => bot.check(text)).milliseconds);
  for (let warm = 0; warm < WARM_UP; warm++) turn();
  const times = Array.from({ length: PASSES }, turn).flat();
  write(
    `\nA text checked claim by claim (bot.check): ${texts.length} texts of ${CHECKED} characters, ${PASSES} passes\n`,
  );
  write(aimed('median', `${median(times).toFixed(2)} ms`, median(times), CHECK_AIM));
}

/** Both states of the only thing that is kept between questions: the repairs of misspelt words. */
export async function benchAsk({ knowledge, model }: Trained, { write, progress }: Output): Promise<void> {
  const texts = firstQuestions().map(textOf);
  const { createBot } = await built('core/bot');
  const bot = createBot(knowledge, model);
  progress(`ask: ${WARM_UP} passes over ${texts.length} questions to warm up, then 2 × ${PASSES} measured`);
  for (let turn = 0; turn < WARM_UP; turn++) pass(bot, texts);
  const warm = Array.from({ length: PASSES }, () => pass(bot, texts));
  const own = texts.map((_, at) => median(warm.map((times) => times[at] ?? Number.NaN)));
  const cold = Array.from({ length: PASSES }, () => pass(createBot(knowledge, model), texts)).flat();
  const set = `${texts.length} distinct first questions of the dev set`;
  write(`\nThe whole answer (bot.ask): ${set}, ${PASSES} passes, code warm\n`);
  write(' spelling cache filled by earlier passes (nothing else is cached)\n');
  write(aimedTimes(warm.flat()));
  write(line('p99, each question at its own median', `${digits(summarise(own).p99)} µs`));
  write(' spelling cache empty at the start of each pass (a new bot)\n');
  write(aimedTimes(cold));
  writeCheck(bot, texts, { write, progress });
}
