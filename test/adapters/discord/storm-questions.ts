// What people ask in the storm: of every kind, in many places.
import type { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import type { Channel } from '../../doubles/discord/model/channel.ts';
import type { Interaction } from '../../doubles/discord/model/interaction.ts';
import type { Message } from '../../doubles/discord/model/message.ts';
import type { User } from '../../doubles/discord/model/user.ts';
import { pick, type Random } from '../../support/random.ts';
import { idOf } from './fault-acts.ts';

const TEXTS = [
  'How much is the plan worth?',
  'Who announced InvestAI, and where?',
  'When do the gigafactories open?',
  'how mcuh for the gigafactorys',
  'Is it 300 billion?',
  'Combien vaut le plan ?',
  'Qui a annoncé InvestAI, et où ?',
  'What is the weather like?',
];

const TYPED = ['', 'gi', 'how much', 'combien', 'xyz'];
const OTHERS = ['group-dm', 'foreign-guild', 'dm'] as const;
const USERS = 12;

/** Several servers, channels and people; each person has an answer with buttons already. */
export interface Town {
  readonly discord: FakeDiscord;
  readonly channels: readonly Channel[];
  readonly users: readonly User[];
  readonly answers: ReadonlyMap<User, Message>;
}

export async function settle(discord: FakeDiscord): Promise<Town> {
  const guilds = [discord.guild, discord.createGuild({ locale: 'fr' })];
  const channels = guilds.flatMap((guild) => [guild.channel, guild.createChannel(), guild.createThread()]);
  const locales = ['en-GB', 'fr', 'de'];
  const users = Array.from({ length: USERS }, (_, index) =>
    discord.createUser({ guilds, installed: true, locale: locales[index % locales.length] ?? 'en-GB' }),
  );
  const answers = new Map<User, Message>();
  for (const user of users)
    answers.set(user, await user.command('ask', { question: 'How much is the plan worth?' }).message());
  return { discord, channels, users, answers };
}

type Ask = (town: Town, user: User, random: Random) => Message | Interaction;

function answerOf({ answers }: Town, user: User): Message {
  const answer = answers.get(user);
  if (answer === undefined) throw new Error('this person has no answer');
  return answer;
}

const mention: Ask = ({ discord, channels }, user, random) =>
  user.say(pick(random, channels), `${discord.bot} ${pick(random, TEXTS)}`);

const direct: Ask = (_, user, random) => user.dm(pick(random, TEXTS));

const ask: Ask = ({ channels }, user, random) => {
  const question = pick(random, TEXTS);
  return user.command('ask', { question, private: random() < 0.5 }, { in: pick(random, [...channels, ...OTHERS]) });
};

const lookUp: Ask = ({ channels }, user, random) =>
  user.command(
    pick(random, ['figures', 'topics', 'about', 'source']),
    {},
    { in: pick(random, [...channels, ...OTHERS]) },
  );

const answerMessage: Ask = ({ channels }, user, random) =>
  user.messageCommand('Answer with InvestAI', user.say(pick(random, channels), pick(random, TEXTS)));

const click: Ask = (town, user, random) => {
  const answer = answerOf(town, user);
  return user.click(answer, idOf(answer, pick(random, ['source', 'up', 'down'])));
};

const open: Ask = (town, user) => {
  const answer = answerOf(town, user);
  return user.click(answer, idOf(answer, 'more'));
};

const complete: Ask = (_, user, random) => user.autocomplete('ask', 'question', pick(random, TYPED));

/** How often of each. */
const KINDS: readonly Ask[] = [
  ...[mention, mention, mention, direct, direct],
  ...[ask, ask, ask, lookUp, answerMessage, click, open, complete, complete],
];

export function askAnything(town: Town, random: Random): Message | Interaction {
  return pick(random, KINDS)(town, pick(random, town.users), random);
}
