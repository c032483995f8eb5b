// How long an asker of a platform waits, and what of the processor's time is ours: a bot in a process of its own, beside a client
// that gives one answer to everything; the platform's double is in this process.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Output } from './output.ts';
import { firstQuestions, textOf } from './questions.ts';
import { aimed, digits, line, median, quantile, sample, spread } from './statistics.ts';

const ROUNDS = 9;
const PER_ROUND = 1_000;
export const AT_ONCE = 32;
const SEED = 7;
const CPU_AIM = { atMost: 0.5, unit: 'ms' };

export type Which = 'bot' | 'constant';

/** A bot that is connected to a double of its own. */
export interface Connected {
  readonly child: ChildProcess;
  readonly double: { readonly close: () => Promise<unknown> };
}

/** @returns once it is ready, with what it said */
export async function startChild(file: URL, args: readonly string[]) {
  const child = fork(fileURLToPath(file), args, { execArgv: ['--import', 'tsx'] });
  const [said] = (await once(child, 'message')) as [{ readonly port?: number }];
  return { child, port: said.port };
}

async function stop({ child, double }: Connected): Promise<void> {
  child.disconnect();
  await once(child, 'exit');
  await double.close();
}

/** Milliseconds of the processor that the bot has used. */
async function cpu({ child }: Connected): Promise<number> {
  child.send('cpu');
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
  return (user + system) / 1_000;
}

/**
 * @param lane of those that are asked at once
 * @returns the acknowledgement that the platform waits for, false where it came too late; and the answer, where it isn't that
 */
export type Ask<C> = (connected: C, text: string, lane: number) => readonly [Promise<boolean>, Promise<unknown>?];

/** What is asked, and how. */
export interface Asking<C extends Connected> {
  readonly what: string;
  readonly texts: readonly string[];
  readonly ask: Ask<C>;
  /** What is shown of the waits, by label; nothing of the acknowledgement where it is always the answer. */
  readonly waits: Readonly<Record<string, 'acknowledged' | 'answered'>>;
}

/** Waits are milliseconds each, from the sending of the event; the processor's, milliseconds for one. */
async function load<C extends Connected>(connected: C, { ask, texts }: Asking<C>, count: number, atOnce: number) {
  const [acknowledged, answered]: [number[], number[]] = [[], []];
  const before = await cpu(connected);
  const started = performance.now();
  let next = 0;
  const work = async (lane: number): Promise<void> => {
    while (next < count) {
      const at = performance.now();
      const [taken, answer = taken] = ask(connected, texts[next++ % texts.length] ?? '', lane);
      const acknowledge = taken.then((good) => {
        if (!good) throw new Error('an event was not acknowledged in time');
        acknowledged.push(performance.now() - at);
      });
      await Promise.all([acknowledge, answer.then(() => answered.push(performance.now() - at))]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, lane) => work(lane)));
  const elapsed = performance.now() - started;
  const each = ((await cpu(connected)) - before) / count;
  return { acknowledged, answered, perSecond: (count / elapsed) * 1_000, cpu: each };
}

type Load = Awaited<ReturnType<typeof load>>;
type Pair<T> = readonly [own: T, constant: T];

function tableOf<C extends Connected>({ what, waits }: Asking<C>, pairs: readonly Pair<Load>[], alone: Load): string {
  const ours = pairs.map(([own]) => own);
  const latency = (values: readonly number[]): string =>
    `${digits(median(values))} ms median, ${digits(quantile(values, 0.99))} ms p99`;
  const above = pairs.map(([own, constant]) => own.cpu - constant.cpu);
  const perSecond = ours.map((own) => own.perSecond);
  const cpus = ours.map((own) => own.cpu);
  const constants = pairs.map(([, constant]) => constant.cpu);
  return [
    `\n${what}: ${ROUNDS} rounds of ${PER_ROUND}, ${AT_ONCE} at once, over loopback\n`,
    line('answered a second', spread(perSecond, '')),
    ...Object.entries(waits).flatMap(([label, wait]) => [
      line(label, latency(ours.flatMap((own) => own[wait]))),
      line('  one at a time', latency(alone[wait])),
    ]),
    line('processor, each', spread(cpus, 'ms')),
    line('  of a constant reply', spread(constants, 'ms')),
    aimed('  ours: the difference of each pair', spread(above, 'ms'), median(above), CPU_AIM),
  ].join('');
}

export function loadTexts(): string[] {
  return sample(firstQuestions().map(textOf), PER_ROUND, SEED).filter((text) => text.trim() !== '');
}

/** The two take turns, after a round that warms up. */
export async function measureLoads<C extends Connected>(
  platform: string,
  start: (which: Which) => Promise<C>,
  askings: readonly Asking<C>[],
  { write, progress }: Output,
): Promise<void> {
  const both: Pair<C> = [await start('bot'), await start('constant')];
  try {
    for (const asking of askings) {
      const crowd = (connected: C): Promise<Load> => load(connected, asking, PER_ROUND, AT_ONCE);
      for (const connected of both) await crowd(connected);
      const pairs: Pair<Load>[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        progress(`${platform}: ${asking.what}, round ${round + 1} of ${ROUNDS}`);
        pairs.push([await crowd(both[0]), await crowd(both[1])]);
      }
      write(tableOf(asking, pairs, await load(both[0], asking, PER_ROUND / 5, 1)));
    }
  } finally {
    await Promise.all(both.map(stop));
  }
}
