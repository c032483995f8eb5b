// What people ask in the storm: of every kind, in fifty channels.
import type { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import type { Channel } from '../../doubles/slack/model/channel.ts';
import type { Message } from '../../doubles/slack/model/message.ts';
import type { User } from '../../doubles/slack/model/user.ts';
import { pick, type Random } from '../../support/random.ts';
import { type Asked, buttonOf } from './fault-scene.ts';

const TEXTS = [
  'How much is the plan worth?',
  'Who announced InvestAI, and where?',
  'how mcuh for the gigafactorys',
  'Is it 300 billion?',
  'Combien vaut le plan ?',
  'Qui a annoncé InvestAI, et où ?',
  'What is the weather like, &lt;!channel&gt;?',
  'Where is it, <!here>?',
];
const LOOK_UPS = ['help', 'topics', 'figures', 'source 2', 'about', 'fact total', 'lang fr', 'lang auto'];
const LOCALES = ['en-GB', 'fr-FR', 'de-DE'];
const CHANNELS = 50;
const USERS = 12;

/** Channels and people; each person has an answer with buttons already. */
export interface Town {
  readonly slack: FakeSlack;
  readonly channels: readonly Channel[];
  readonly users: readonly User[];
  readonly answers: ReadonlyMap<User, Message>;
}

export async function settle(slack: FakeSlack): Promise<Town> {
  const channels = Array.from({ length: CHANNELS }, () => slack.createChannel());
  const users = Array.from({ length: USERS }, (_, index) =>
    slack.createUser({ locale: pick(() => index / USERS, LOCALES) }),
  );
  const answers = new Map<User, Message>();
  for (const user of users) answers.set(user, await user.command('/investai', 'fact total').response());
  return { slack, channels, users, answers };
}

type Ask = (town: Town, user: User, random: Random) => Asked;

const mention: Ask = ({ channels }, user, random) => user.mention(pick(random, channels), pick(random, TEXTS));

const direct: Ask = (_, user, random) => user.dm(pick(random, TEXTS));

const command: Ask = ({ channels }, user, random) =>
  user.command('/investai', pick(random, [...TEXTS, ...LOOK_UPS]), { in: pick(random, channels) });

const click: Ask = ({ answers }, user, random) => {
  const answer = answers.get(user);
  if (answer === undefined) throw new Error('this person has no answer');
  // A button stays good for whoever still sees it.
  return user.click(answer, pick(random, [buttonOf(answer, 'source'), buttonOf(answer, 'up'), 'an old one']), {
    forged: true,
  });
};

const shortcut: Ask = ({ channels }, user, random) =>
  user.shortcut('answer_with_investai', user.say(pick(random, channels), pick(random, TEXTS)));

/** How often of each. */
const KINDS: readonly Ask[] = [mention, mention, mention, mention, direct, direct, command, command, click, shortcut];

export function askAnything(town: Town, random: Random): Asked {
  return pick(random, KINDS)(town, pick(random, town.users), random);
}
