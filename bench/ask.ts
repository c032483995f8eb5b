// Time per question of the whole answer, and of fuse.js beside it.
import type { Bot } from '../src/core/bot.ts';
import type { Fact } from '../src/core/knowledge.ts';
import type { Trained } from '../src/knowledge/model-file.ts';
import type { Dialog } from '../test/evaluation/questions.ts';
import { loadBot, loadExamples } from './built.ts';
import type { Output } from './output.ts';
import { createPeers, type Peer } from './peers.ts';
import { firstQuestions, textOf } from './questions.ts';
import { aimed, digits, line, median, quantile, sample, timed } from './statistics.ts';

const WARM_UP = 5;
const PASSES = 10;
const SAMPLE = 60;
const SEED = 2025;
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
async function measureOurs(
  { knowledge, model }: Trained,
  texts: readonly string[],
  { write, progress }: Output,
): Promise<Bot> {
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
  return bot;
}

function isRight(id: string | undefined, { turns }: Dialog, facts: Readonly<Record<string, Fact>>): boolean {
  const accepted = turns[0]?.facts.flat() ?? [];
  const fact = id === undefined ? undefined : facts[id];
  const told = fact?.kind === 'combined' ? fact.facts : [id];
  return told.some((own) => own !== undefined && accepted.includes(own));
}

interface Row {
  readonly name: string;
  readonly times: readonly number[];
  readonly right: number;
}

function measure({ name, top }: Peer, dialogs: readonly Dialog[], facts: Readonly<Record<string, Fact>>): Row {
  const answers = dialogs.map((dialog) => ({ dialog, ...timed(() => top(textOf(dialog))) }));
  return {
    name,
    times: answers.map(({ milliseconds }) => milliseconds * MICRO),
    right: answers.filter(({ dialog, result }) => isRight(result, dialog, facts)).length,
  };
}

const COLUMNS = [28, 14, 14, 12, 18];

function row(cells: readonly string[]): string {
  return `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(COLUMNS[at] ?? 0) : cell.padStart(COLUMNS[at] ?? 0))).join('')}\n`;
}

async function compare(
  { knowledge }: Trained,
  bot: Bot,
  dialogs: readonly Dialog[],
  { write, progress }: Output,
): Promise<void> {
  const { curatedQuestions } = await loadExamples();
  const curated = curatedQuestions(knowledge);
  const drawn = sample(
    dialogs.filter(({ kind }) => kind === 'stated'),
    SAMPLE,
    SEED,
  );
  const ours: Peer = { name: 'this bot, the whole answer', top: (text) => bot.ask({ text }).facts[0] };
  const rows = [ours, ...createPeers(curated)].map((peer) => {
    progress(`ask: ${drawn.length} questions to ${peer.name}`);
    return measure(peer, drawn, knowledge.facts);
  });
  const own = median(rows[0]?.times ?? []);
  write(
    `\nBeside fuse.js over the same ${digits(curated.length)} curated questions: ${drawn.length} stated questions of the dev set, seed ${SEED}\n`,
  );
  write(row(['', 'median µs', 'slowest µs', 'ratio', 'right']));
  for (const { name, times, right } of rows) {
    const share = `${right} of ${drawn.length}, ${Math.round((100 * right) / drawn.length)} %`;
    write(row([name, digits(median(times)), digits(Math.max(...times)), `${digits(median(times) / own)} ×`, share]));
  }
}

export async function benchAsk(trained: Trained, output: Output): Promise<void> {
  const dialogs = firstQuestions();
  const bot = await measureOurs(trained, dialogs.map(textOf), output);
  await compare(trained, bot, dialogs, output);
}
