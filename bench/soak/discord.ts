// Discord in a soak: two servers with threads, direct messages, and a REST API and a gateway that fail.
import { FakeDiscord } from '../../test/doubles/discord/fake-discord.ts';
import type { Message } from '../../test/doubles/discord/model/message.ts';
import type { Fault } from '../../test/doubles/discord/rest/faults.ts';
import { pick } from '../../test/support/random.ts';
import { Bells } from './bells.ts';
import { startBot } from './bot.ts';
import { actAnyhow, type Person } from './discord-people.ts';
import { settle } from './settle.ts';
import type { Start } from './stage.ts';
import { readTexts } from './texts.ts';

const PEOPLE = 400;
const CHANNELS = 20;
const THREADS = 4;
const LOCALES = ['en-GB', 'fr', 'de'];
/** Milliseconds until the soak is given up. */
const PATIENCE = 120_000;

const CREATE = 'POST /channels/*/messages';
const CALLBACK = 'POST /interactions/*/*/callback';
const SHARE = 0.2;
const FAULTS: readonly Fault[] = [
  { status: 500 },
  { status: 502, when: 'after' },
  { status: 503, times: 2 },
  { reset: 'before' },
  { reset: 'after' },
  { status: 429, retryAfter: 0.05 },
  { hang: 50 },
  { hang: 50, when: 'after' },
];
/** Longer than a request may take, and longer than Discord waits; as many failures as there are attempts. */
const RARE: readonly Fault[] = [{ hang: 2_300 }, { hang: 3_500, when: 'after' }, { status: 503, times: 4 }];
const RARELY = 0.02;

const LOST = ['cut', 'reconnect', 'resumable', 'invalid', 'refused'] as const;

function disturbing({ gateway, until }: FakeDiscord): () => Promise<void> {
  let turn = 0;
  return async () => {
    const kind = LOST[turn++ % LOST.length];
    const { identifies, resumes } = gateway;
    if (kind === 'refused') gateway.refuseResume();
    if (kind === 'reconnect') gateway.reconnect();
    else if (kind === 'resumable' || kind === 'invalid') gateway.invalidate(kind === 'resumable');
    else gateway.cut();
    const isNew = kind === 'invalid' || kind === 'refused';
    const isBack = (): boolean => (isNew ? gateway.identifies > identifies : gateway.resumes > resumes);
    await until(isBack, PATIENCE, `the bot after "${kind}"`);
  };
}

export const startDiscord: Start = async () => {
  const discord = await FakeDiscord.start({ history: 2_000, patience: 1_000 });
  const { url, token, faults } = discord;
  const guilds = [discord.guild, discord.createGuild({ locale: 'fr' })];
  const channels = guilds.flatMap((guild) => [
    ...Array.from({ length: CHANNELS }, () => guild.createChannel()),
    ...Array.from({ length: THREADS }, () => guild.createThread()),
  ]);
  const people = Array.from({ length: PEOPLE }, (_, at): Person => {
    const user = discord.createUser({ guilds, installed: true, locale: LOCALES[at % LOCALES.length] ?? 'en-GB' });
    const places = [0, 1, 2].map((step) => pick(() => ((at + step * 7) % channels.length) / channels.length, channels));
    return { user, places, answers: [] };
  });
  const bells = new Bells<Message>();
  for (const channel of [...channels, ...people.map(({ user }) => discord.dmChannel(user))])
    bells.listen(channel, ({ replyTo, author }) => (author === discord.bot ? (replyTo ?? undefined) : undefined));
  const bot = await startBot({ platform: 'discord', token, settings: { api: url, shards: 1 } });
  await discord.until(() => discord.registeredCommands.length > 0, PATIENCE, 'the commands');
  const town = { discord, bells, texts: readTexts() };
  return {
    bot,
    act: (random) => actAnyhow(town, pick(random, people), random),
    strike: (random) => {
      if (random() >= SHARE) return;
      const requests = pick(random, [CREATE, CALLBACK]);
      // One at a time: what is seldom asked for would gather.
      faults.clear(requests);
      faults.next(requests, pick(random, random() < RARELY ? RARE : FAULTS));
    },
    disturb: disturbing(discord),
    settle: () => settle(bells, () => discord.requests),
    struck: () => faults.log.map(({ fault }) => fault),
    close: async () => {
      await bot.close();
      await discord.close();
    },
  };
};
