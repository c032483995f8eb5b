// A server that the bot joins: who brought it there is greeted, once and privately.
import { afterAll, expect, it } from 'vitest';
import type { User } from '../../doubles/discord/model/user.ts';
import { cardOf, controlFor, labelsOf, mention, oursIn, textOf } from './people.ts';
import { prepareOn, stage } from './support.ts';

const first = await stage();
const { discord, entries, end } = first;
afterAll(end);

const greetings = (user: User) => oursIn(discord, discord.dmChannel(user));
const greeting = (user: User) => discord.until(() => greetings(user)[0], undefined, 'a greeting');
/** Asks: by its answer, all that came before has been worked on. */
const settle = () => mention(discord, discord.createUser(), 'How many gigafactories?');

it('greets who added it, as the audit log tells where it may read it', async () => {
  const [owner, ann] = [discord.createUser(), discord.createUser({ name: 'Ann' })];
  discord.createGuild({ owner, addedBy: ann });
  const told = await greeting(ann);
  expect(textOf(told)).toMatch(/^Hello! I answer questions about InvestAI/u);
  expect(labelsOf(told).slice(0, 3)).toEqual([
    'How much is the plan worth?',
    'Who announced InvestAI, and where?',
    'When do the gigafactories open?',
  ]);
  expect(cardOf(told).foot.join('\n')).toMatch(/Mention me in a channel.*To remove me from a server/su);
  await settle();
  expect([greetings(owner).length, greetings(ann).length]).toEqual([0, 1]);
  await ann.click(told, controlFor(told, 'card').id).message();
  expect(textOf(told)).toMatch(/^Bonjour ! Je réponds sur InvestAI/u);
});

it('greets the owner of the server otherwise, in the language of the server', async () => {
  const owner = discord.createUser();
  const guild = discord.createGuild({ owner, locale: 'fr', community: true });
  const told = await greeting(owner);
  expect(textOf(told)).toMatch(/^Bonjour ! Je réponds sur InvestAI/u);
  await mention(discord, discord.createUser({ guilds: [guild] }), 'Combien de gigafactories ?', guild.channel);
  expect([greetings(owner).length, oursIn(discord, guild.channel).length]).toEqual([1, 1]);
});

it('says nothing where it has been for long, nor when it starts again', async () => {
  const [owner, other] = [discord.createUser(), discord.createUser()];
  discord.createGuild({ owner, joined: Date.now() - 6 * 60_000 });
  discord.createGuild({ owner: other });
  await greeting(other);
  await first.adapter.stop();
  const again = prepareOn(discord, { registers: false });
  await again.adapter.start();
  await settle();
  expect([greetings(owner).length, greetings(other).length]).toEqual([0, 1]);
  await again.adapter.stop();
});

it('is no error to the operator where the person takes no messages', async () => {
  const again = prepareOn(discord, { registers: false });
  await again.adapter.start();
  discord.createGuild({ owner: discord.createUser({ canBeMessaged: false }) });
  await settle();
  await again.adapter.stop();
  expect([...entries, ...again.entries].filter(({ level }) => level === 'error')).toEqual([]);
});
