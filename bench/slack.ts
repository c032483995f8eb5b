// What Slack's asker waits, and what of the processor's time is ours: the bot in a process of its own, the double in this one.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { FakeSlack } from '../test/doubles/slack/fake-slack.ts';
import type { Channel } from '../test/doubles/slack/model/channel.ts';
import { typed } from '../test/doubles/slack/model/mentions.ts';
import type { User } from '../test/doubles/slack/model/user.ts';
import type { Output } from './output.ts';
import { firstQuestions, textOf } from './questions.ts';
import { aimed, digits, line, median, quantile, sample, spread } from './statistics.ts';

const ROUNDS = 9;
const PER_ROUND = 1_000;
const AT_ONCE = 32;
const SEED = 7;
const CPU_AIM = { atMost: 0.5, unit: 'ms' };
const CHILD = fileURLToPath(new URL('./slack-child.ts', import.meta.url));
/** The manifest's: more would let the bot ask for each person's locale. */
const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];
/** Milliseconds without an answer after which something is broken. */
const PATIENCE = 10_000;

const MODES = ['socket', 'http'] as const;

/** Resolves when the bot answers in the thread of a message. */
type Replied = (ts: string) => Promise<void>;

/** A bot that is connected to a double of its own. */
interface Bench {
  readonly slack: FakeSlack;
  readonly child: ChildProcess;
  readonly asker: User;
  /** As many as there are questions at once: a bot posts in one after the other. */
  readonly channels: readonly Channel[];
  readonly replied: Replied;
}

/** The double keeps messages and rings no bell: this one rings when a reply is put down. */
function bellOf(channels: readonly Channel[]): Replied {
  const waiting = new Map<string, () => void>();
  for (const { messages } of channels) {
    const keep = messages.set.bind(messages);
    messages.set = (ts, message) => {
      if (message.author.bot && message.threadTs !== null) waiting.get(message.threadTs)?.();
      return keep(ts, message);
    };
  }
  return async (ts) => {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      waiting.set(ts, resolve);
      timer = setTimeout(() => reject(new Error('a question was not answered in time')), PATIENCE);
    });
    clearTimeout(timer);
    waiting.delete(ts);
  };
}

async function start(which: 'bot' | 'constant', mode: (typeof MODES)[number]): Promise<Bench> {
  const slack = await FakeSlack.start({ history: 2_000, scopes: SCOPES });
  const { url, botToken, appToken, signingSecret } = slack;
  const child = fork(CHILD, [which, mode, url, botToken, appToken, signingSecret], { execArgv: ['--import', 'tsx'] });
  const [{ port }] = (await once(child, 'message')) as [{ port?: number }];
  if (port !== undefined) slack.connect(`http://127.0.0.1:${port}/slack/events`);
  const channels = Array.from({ length: AT_ONCE }, () => slack.createChannel());
  return { slack, child, asker: slack.createUser(), channels, replied: bellOf(channels) };
}

async function stop({ slack, child }: Bench): Promise<void> {
  child.disconnect();
  await once(child, 'exit');
  await slack.close();
}

/** Milliseconds of the processor that the bot has used. */
async function cpu({ child }: Bench): Promise<number> {
  child.send('cpu');
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
  return (user + system) / 1_000;
}

interface Asked {
  /** The acknowledgement that Slack waits for; false where it came too late. */
  readonly acknowledged: Promise<boolean>;
  readonly answered: Promise<unknown>;
}

/** @param lane of those that are asked at once */
type Ask = (bench: Bench, text: string, lane: number) => Asked;

/** The acknowledgement is the answer. */
const command: Ask = ({ asker, channels }, text, lane) => {
  const { acknowledged } = asker.command('/investai', typed(text), { in: channels[lane] as Channel });
  return { acknowledged, answered: acknowledged };
};

const mention: Ask = ({ asker, channels, replied }, text, lane) => {
  const { ts, deliveries } = asker.mention(channels[lane] as Channel, typed(text));
  return { acknowledged: deliveries[0]?.acknowledged ?? Promise.resolve(false), answered: replied(ts) };
};

interface Load {
  /** Milliseconds each, from the sending of the event. */
  readonly acks: readonly number[];
  readonly answers: readonly number[];
  readonly perSecond: number;
  /** Milliseconds of the processor for one. */
  readonly cpu: number;
}

async function load(bench: Bench, ask: Ask, texts: readonly string[], count: number, atOnce: number): Promise<Load> {
  const acks: number[] = [];
  const answers: number[] = [];
  const before = await cpu(bench);
  const started = performance.now();
  let next = 0;
  const work = async (lane: number): Promise<void> => {
    while (next < count) {
      const at = performance.now();
      const { acknowledged, answered } = ask(bench, texts[next++ % texts.length] ?? '', lane);
      const taken = acknowledged.then((good) => {
        if (!good) throw new Error('an event was not acknowledged in time');
        acks.push(performance.now() - at);
      });
      await Promise.all([taken, answered.then(() => answers.push(performance.now() - at))]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, lane) => work(lane)));
  const elapsed = performance.now() - started;
  return { acks, answers, perSecond: (count / elapsed) * 1_000, cpu: ((await cpu(bench)) - before) / count };
}

function writeLoads(what: string, both: readonly (readonly [Load, Load])[], alone: Load, { write }: Output): void {
  const ours = both.map(([own]) => own);
  const of = (value: (load: Load) => number, loads = ours): number[] => loads.map(value);
  const latency = (values: readonly number[]): string =>
    `${digits(quantile(values, 0.5))} ms median, ${digits(quantile(values, 0.99))} ms p99`;
  const constant = both.map(([, one]) => one);
  const above = both.map(([own, one]) => own.cpu - one.cpu);
  write(`\n${what}: ${ROUNDS} rounds of ${PER_ROUND}, ${AT_ONCE} at once, over loopback\n`);
  write(
    line(
      'answered a second',
      spread(
        of(({ perSecond }) => perSecond),
        '',
      ),
    ),
  );
  write(line('to the acknowledgement', latency(ours.flatMap(({ acks }) => acks))));
  write(line('  one at a time', latency(alone.acks)));
  write(line('to the answer', latency(ours.flatMap(({ answers }) => answers))));
  write(line('  one at a time', latency(alone.answers)));
  const cpuOf = ({ cpu: each }: Load): number => each;
  write(line('processor, each', spread(of(cpuOf), 'ms')));
  write(line('  of a constant reply', spread(of(cpuOf, constant), 'ms')));
  write(aimed('  ours: the difference of each pair', spread(above, 'ms'), median(above), CPU_AIM));
}

type Benches = readonly [Bench, Bench];

async function measure(what: string, ask: Ask, benches: Benches, output: Output): Promise<void> {
  const texts = sample(firstQuestions().map(textOf), PER_ROUND, SEED).filter((text) => text.trim() !== '');
  const [own, constant] = benches;
  const crowd = (bench: Bench): Promise<Load> => load(bench, ask, texts, PER_ROUND, AT_ONCE);
  for (const bench of benches) await crowd(bench);
  const both: [Load, Load][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    output.progress(`slack: ${what}, round ${round + 1} of ${ROUNDS}`);
    both.push([await crowd(own), await crowd(constant)]);
  }
  writeLoads(what, both, await load(own, ask, texts, PER_ROUND / 5, 1), output);
}

export async function benchSlack(output: Output): Promise<void> {
  for (const mode of MODES) {
    const benches = [await start('bot', mode), await start('constant', mode)] as const;
    const by = mode === 'socket' ? 'Socket Mode' : 'HTTP';
    try {
      await measure(`/investai, ${by}`, command, benches, output);
      await measure(`Mentions, ${by}`, mention, benches, output);
    } finally {
      await Promise.all(benches.map(stop));
    }
  }
}
