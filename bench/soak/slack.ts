// Slack in a soak: channels, threads, direct messages and Home tabs, and a Web API and sockets that fail.
import { FakeSlack } from '../../test/doubles/slack/fake-slack.ts';
import type { Message } from '../../test/doubles/slack/model/message.ts';
import type { Fault } from '../../test/doubles/slack/web/faults.ts';
import { pick } from '../../test/support/random.ts';
import { Bells } from './bells.ts';
import { startBot } from './bot.ts';
import { settle } from './settle.ts';
import { actAnyhow, type Person, threadOf } from './slack-people.ts';
import type { Start } from './stage.ts';
import { readTexts } from './texts.ts';

const PEOPLE = 400;
const CHANNELS = 80;
const LOCALES = ['en-GB', 'fr-FR', 'de-DE'];
/** Milliseconds until the soak is given up. */
const PATIENCE = 120_000;
/** Milliseconds between two messages of a channel, so that some wait for their turn; and without a pong, so that little time is lost. */
const PACE = { interval: 20, pingTimeout: 1_000 };
/** Milliseconds after which an event that was not acknowledged comes again. */
const AGAIN = [200, 1_000];

const POST = 'chat.postMessage';
const SHARE = 0.2;
const FAULTS: readonly (readonly [method: string, fault: Fault])[] = [
  [POST, { status: 429, retryAfter: 0 }],
  [POST, { status: 429, retryAfter: 1 }],
  [POST, { error: 'invalid_blocks' }],
  [POST, { hang: 50 }],
  [POST, { hang: 50, when: 'after' }],
  ['users.info', { status: 500 }],
  ['users.info', { hang: 1_000 }],
  ['response_url', { status: 500 }],
  ['response_url', { reset: 'before' }],
  ['views.*', { status: 503 }],
];
/** After these nobody knows whether a message was posted: it isn't posted again. */
const RARE: readonly Fault[] = [
  { status: 500 },
  { status: 502, when: 'after' },
  { reset: 'before' },
  { reset: 'after' },
];
const RARELY = 0.1;

const LOST = ['warning', 'cut', 'refresh_requested', 'refused', 'link_disabled', 'too_many_websockets'] as const;

function disturbing({ socket, until }: FakeSlack): () => Promise<void> {
  let turn = 0;
  return async () => {
    const kind = LOST[turn++ % LOST.length] ?? 'cut';
    const { hellos, refused } = socket;
    if (kind === 'refused') {
      const end = socket.refuse();
      socket.cut();
      await until(() => socket.refused > refused, PATIENCE, 'a refusal');
      end();
    } else if (kind === 'cut') socket.cut();
    else socket.disconnect(kind);
    await until(() => socket.hellos > hellos, PATIENCE, `the bot after "${kind}"`);
  };
}

export const startSlack: Start = async () => {
  const slack = await FakeSlack.start({ history: 2_000, patience: 1_000, redeliverAfter: AGAIN });
  const { url, botToken, appToken, faults } = slack;
  const channels = Array.from({ length: CHANNELS }, () => slack.createChannel());
  const people = Array.from({ length: PEOPLE }, (_, at): Person => {
    const user = slack.createUser({ locale: LOCALES[at % LOCALES.length] ?? 'en-GB' });
    const places = [0, 1, 2].map((step) => pick(() => ((at + step * 7) % CHANNELS) / CHANNELS, channels));
    return { user, places, answers: [] };
  });
  const bells = new Bells<Message>();
  for (const channel of [...channels, ...people.map(({ user }) => slack.dmChannel(user))])
    bells.listen(channel, (message: Message) => (message.author === slack.bot.user ? threadOf(message) : undefined));
  const connection = { mode: 'socket', botToken, appToken } as const;
  const bot = await startBot({ platform: 'slack', settings: { connection, api: url, ...PACE } });
  const town = { slack, bells, texts: readTexts() };
  return {
    bot,
    act: (random) => actAnyhow(town, pick(random, people), random),
    strike: (random) => {
      if (random() >= SHARE) return;
      const [method, fault] = random() < RARELY ? ([POST, pick(random, RARE)] as const) : pick(random, FAULTS);
      // One at a time: what is seldom called would gather.
      faults.clear(method);
      faults.next(method, fault);
    },
    disturb: disturbing(slack),
    settle: () => settle(bells, () => slack.requests),
    struck: () => faults.log.map(({ fault }) => fault),
    close: async () => {
      await bot.close();
      await slack.close();
    },
  };
};
