// The load of Slack: commands and mentions, in Socket Mode and over HTTP.
import { FakeSlack } from '../test/doubles/slack/fake-slack.ts';
import type { Channel } from '../test/doubles/slack/model/channel.ts';
import { typed } from '../test/doubles/slack/model/mentions.ts';
import type { User } from '../test/doubles/slack/model/user.ts';
import {
  type Ask,
  type Asking,
  AT_ONCE,
  type Connected,
  loadTexts,
  measureLoads,
  startChild,
  type Which,
} from './load.ts';
import type { Output } from './output.ts';

const CHILD = new URL('./slack-child.ts', import.meta.url);
/** The manifest's: more would let the bot ask for each person's locale. */
const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];
/** Milliseconds without an answer after which something is broken. */
const PATIENCE = 10_000;

/** Resolves when the bot answers in the thread of a message. */
type Replied = (ts: string) => Promise<void>;

interface SlackBot extends Connected {
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

async function start(which: Which, mode: string): Promise<SlackBot> {
  const double = await FakeSlack.start({ history: 2_000, scopes: SCOPES });
  const { url, botToken, appToken, signingSecret } = double;
  const { child, port } = await startChild(CHILD, [which, mode, url, botToken, appToken, signingSecret]);
  if (port !== undefined) double.connect(`http://127.0.0.1:${port}/slack/events`);
  const channels = Array.from({ length: AT_ONCE }, () => double.createChannel());
  return { double, child, asker: double.createUser(), channels, replied: bellOf(channels) };
}

const command: Ask<SlackBot> = ({ asker, channels }, text, lane) => {
  return [asker.command('/investai', typed(text), { in: channels[lane] as Channel }).acknowledged];
};
const mention: Ask<SlackBot> = ({ asker, channels, replied }, text, lane) => {
  const { ts, deliveries } = asker.mention(channels[lane] as Channel, typed(text));
  return [deliveries[0]?.acknowledged ?? Promise.resolve(false), replied(ts)];
};

const WAITS = { 'to the acknowledgement': 'acknowledged', 'to the answer': 'answered' } as const;
const MODES = { socket: 'Socket Mode', http: 'HTTP' } as const;

export async function benchSlack(output: Output): Promise<void> {
  const common = { texts: loadTexts(), waits: WAITS };
  for (const [mode, by] of Object.entries(MODES)) {
    const commands: Asking<SlackBot> = { ...common, what: `/investai, ${by}`, ask: command };
    const mentions: Asking<SlackBot> = { ...common, what: `Mentions, ${by}`, ask: mention };
    await measureLoads('slack', (which) => start(which, mode), [commands, mentions], output);
  }
}
