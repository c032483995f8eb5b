// What Discord's asker waits, and what of the processor's time is ours: the bot in a process of its own, the double in this one.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { FakeDiscord } from '../test/doubles/discord/fake-discord.ts';
import type { Interaction } from '../test/doubles/discord/model/interaction.ts';
import type { Output } from './output.ts';
import { firstQuestions, textOf } from './questions.ts';
import { aimed, digits, line, median, quantile, sample, spread } from './statistics.ts';

const ROUNDS = 9;
const PER_ROUND = 1_000;
const AT_ONCE = 32;
const SEED = 7;
const CPU_AIM = { atMost: 0.5, unit: 'ms' };
const CHILD = fileURLToPath(new URL('./discord-child.ts', import.meta.url));

/** A bot that is connected to a double of its own. */
interface Bench {
  readonly discord: FakeDiscord;
  readonly child: ChildProcess;
}

async function start(which: 'bot' | 'constant'): Promise<Bench> {
  const discord = await FakeDiscord.start({ history: 2_000 });
  const child = fork(CHILD, [which, discord.url, discord.token], { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return { discord, child };
}

async function stop({ discord, child }: Bench): Promise<void> {
  child.disconnect();
  await once(child, 'exit');
  await discord.close();
}

/** Milliseconds of the processor that the bot has used. */
async function cpu({ child }: Bench): Promise<number> {
  child.send('cpu');
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
  return (user + system) / 1_000;
}

type Ask = (bench: Bench, index: number) => Interaction;

interface Load {
  /** Milliseconds each, from the sending of the event to its answer. */
  readonly waits: readonly number[];
  readonly perSecond: number;
  /** Milliseconds of the processor for one. */
  readonly cpu: number;
}

async function load(bench: Bench, ask: Ask, count: number, atOnce: number): Promise<Load> {
  const waits: number[] = [];
  const before = await cpu(bench);
  const started = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const at = performance.now();
      const answered = await ask(bench, next++).acknowledged;
      if (!answered) throw new Error('a question was not answered in time');
      waits.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const elapsed = performance.now() - started;
  return { waits, perSecond: (count / elapsed) * 1_000, cpu: ((await cpu(bench)) - before) / count };
}

function writeLoads(what: string, both: readonly (readonly [Load, Load])[], alone: Load, { write }: Output): void {
  const ours = both.map(([own]) => own);
  const waits = ours.flatMap((one) => one.waits);
  const latency = (values: readonly number[]): string =>
    `${digits(quantile(values, 0.5))} ms median, ${digits(quantile(values, 0.99))} ms p99`;
  const above = both.map(([own, constant]) => own.cpu - constant.cpu);
  write(`\n${what}: ${ROUNDS} rounds of ${PER_ROUND}, ${AT_ONCE} at once, over loopback\n`);
  write(
    line(
      'answered a second',
      spread(
        ours.map(({ perSecond }) => perSecond),
        '',
      ),
    ),
  );
  write(line('from the sending to the answer', latency(waits)));
  write(line('  one at a time', latency(alone.waits)));
  write(
    line(
      'processor, each',
      spread(
        ours.map((one) => one.cpu),
        'ms',
      ),
    ),
  );
  write(
    line(
      '  of a constant reply',
      spread(
        both.map(([, constant]) => constant.cpu),
        'ms',
      ),
    ),
  );
  write(aimed('  ours: the difference of each pair', spread(above, 'ms'), median(above), CPU_AIM));
}

/** Beginnings of questions, as they are when a client asks for choices. */
function beginnings(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [4, 9, 16].map((length) => text.slice(0, length)));
}

export async function benchDiscord(output: Output): Promise<void> {
  const texts = sample(firstQuestions().map(textOf), PER_ROUND, SEED).filter((text) => text.trim() !== '');
  const typed = beginnings(texts);
  const slash: Ask = ({ discord }, index) =>
    discord.guild.members
      .values()
      .next()
      .value?.command('ask', { question: texts[index % texts.length] ?? '' }) as Interaction;
  const autocomplete: Ask = ({ discord }, index) =>
    discord.guild.members
      .values()
      .next()
      .value?.autocomplete('ask', 'question', typed[index % typed.length] ?? '') as Interaction;
  const benches = [await start('bot'), await start('constant')] as const;
  try {
    for (const { discord } of benches) discord.createUser({ locale: 'en-GB' });
    for (const [what, ask] of [
      ['Slash commands', slash],
      ['Autocomplete', autocomplete],
    ] as const) {
      const [own, constant] = benches;
      for (const bench of benches) await load(bench, ask, PER_ROUND, AT_ONCE);
      const both: [Load, Load][] = [];
      for (let round = 0; round < ROUNDS; round++) {
        output.progress(`discord: ${what}, round ${round + 1} of ${ROUNDS}`);
        both.push([await load(own, ask, PER_ROUND, AT_ONCE), await load(constant, ask, PER_ROUND, AT_ONCE)]);
      }
      writeLoads(what, both, await load(own, ask, PER_ROUND / 5, 1), output);
    }
  } finally {
    await Promise.all(benches.map(stop));
  }
}
