// What outlives the process: ratings, chosen languages, questions without an answer; and what people do about it.
import { afterAll, expect, it } from 'vitest';
import type { Message } from '../../doubles/discord/model/message.ts';
import type { User } from '../../doubles/discord/model/user.ts';
import { bot } from '../../support/bot.ts';
import { keptFile, laterBot } from '../kept.ts';
import { cardOf, controlFor, controlsOf, labelsOf, mention, oursIn, spaced, textOf } from './people.ts';
import { prepareOn, type Stage, stage } from './support.ts';

const UNSTATED = 'How many jobs will it create?';
const phrase = (key: Parameters<typeof bot.phrase>[0], language = 'en') => spaced(bot.phrase(key, language));

const kept = keptFile();
const held: Stage = await stage({ store: kept.open() });
const { discord } = held;
let { adapter } = held;
afterAll(async () => {
  await adapter.stop();
  await discord.close();
});

async function restart(): Promise<void> {
  await adapter.stop();
  ({ adapter } = prepareOn(discord, { registers: false, store: kept.open() }));
  await adapter.start();
}

const direct = (user: User): Message[] => oursIn(discord, discord.dmChannel(user));

it('a rating is kept when it is thanked for, and changes after a restart', async () => {
  const ann = discord.createUser();
  const answer = await mention(discord, ann, 'How many gigafactories?');
  await ann.click(answer, controlFor(answer, 'up').id).message();
  expect((await kept.rows())['rating']).toMatchObject([{ rating: 'up', platform: 'discord' }]);
  await restart();
  const modal = await ann.click(answer, controlFor(answer, 'down').id).modal();
  await ann.submit(modal, { reason: 'unclear' }).message();
  expect((await kept.rows())['rating']).toMatchObject([{ rating: 'down', reason: 'unclear' }]);
  expect(kept.bytes()).not.toContain(ann.id);
});

it('a chosen language outlives the process', async () => {
  const bob = discord.createUser();
  await mention(discord, bob, 'lang fr');
  await restart();
  await bob.command('about').message();
  expect(cardOf(await bob.command('about').message()).title).toBe(phrase('about_title', 'fr'));
  await mention(discord, bob, 'lang auto');
  await restart();
  expect(cardOf(await bob.command('about').message()).title).toBe(phrase('about_title'));
});

it('a question that is not covered is kept with what came nearest, and with nobody; what is no question is not', async () => {
  const cleo = discord.createUser({ name: 'Cleopatra' });
  for (const text of [
    'Is the mayor of Lyon in favour?',
    'is the mayor of lyon in favour?',
    'hello',
    'zzz',
    'Wie viel kostet das alles?',
  ])
    await mention(discord, cleo, text);
  for (const text of ['Will there be a canteen in the gigafactories?', UNSTATED]) await mention(discord, cleo, text);
  await restart();
  const misses = (await kept.rows())['miss'] ?? [];
  // What nobody listed has no answer of its own; what is known to be left out has.
  expect(misses).toHaveLength(2);
  expect(misses).toContainEqual(
    expect.objectContaining({ text: 'Will there be a canteen in the gigafactories?', count: 1 }),
  );
  expect(misses).toContainEqual(
    expect.objectContaining({
      text: 'is the mayor of lyon in favour?',
      language: 'en',
      count: 2,
      platform: 'discord',
    }),
  );
  expect(kept.bytes()).not.toMatch(/Cleopatra/u);
});

it('an event that reaches two processes is worked on by one', async () => {
  const dora = discord.createUser();
  const second = prepareOn(discord, { registers: false, store: kept.open() });
  await second.adapter.start();
  const said = Array.from({ length: 10 }, () =>
    dora.say(discord.guild.channel, `${discord.bot} How many gigafactories?`),
  );
  const replies = () =>
    oursIn(discord, discord.guild.channel).filter(({ replyTo }) => replyTo && said.includes(replyTo));
  await discord.until(() => replies().length >= said.length);
  await second.adapter.stop();
  await restart();
  expect(replies()).toHaveLength(said.length);
});

it('who asks to be told is told once, privately, when a later knowledge has the answer', async () => {
  const [eve, fay] = [discord.createUser(), discord.createUser()];
  const answer = await mention(discord, eve, UNSTATED);
  expect(labelsOf(answer)).toContain(phrase('button_watch'));
  for (const user of [eve, fay]) {
    const told = await user.click(answer, controlFor(answer, 'watch').id).message();
    expect([textOf(told), told.ephemeralFor]).toEqual([phrase('watched'), user]);
  }
  await restart();
  expect([...direct(eve), ...direct(fay)]).toEqual([]);
  discord.faults.next('POST /channels/*/messages', {
    status: 403,
    body: { message: 'Cannot send messages to this user', code: 50007 },
  });
  adapter.swap(laterBot('jobs'));
  await discord.until(() => direct(eve).length + direct(fay).length > 0);
  const [news] = [...direct(eve), ...direct(fay)];
  expect(news?.content).toMatch(/^-# You wanted to know · /u);
  adapter.swap(bot);
  adapter.swap(laterBot('jobs'));
  await mention(discord, eve, 'How many chips?');
  // One of the two takes no direct messages, which is no error; nobody is told twice.
  expect([...direct(eve), ...direct(fay)]).toHaveLength(1);
  expect((await kept.rows())['wait']).toEqual([]);
});

it('an answer that states something, and what was not understood, offer no such thing', async () => {
  const gus = discord.createUser();
  for (const text of ['How many gigafactories?', 'Was ist InvestAI?', 'hello']) {
    const answer = await mention(discord, gus, text);
    expect(
      controlsOf(answer)
        .map(({ id }) => id)
        .join(),
    ).not.toContain('watch');
  }
});

it('a person’s data is erased behind “about”, at a second press, and leaves no trace', async () => {
  adapter.swap(bot);
  const [hal, ida] = [discord.createUser(), discord.createUser()];
  for (const user of [hal, ida]) {
    const answer = await mention(discord, user, UNSTATED);
    await user.click(answer, controlFor(answer, 'up').id).message();
    await user.click(answer, controlFor(answer, 'watch').id).message();
    await mention(discord, user, 'lang fr');
  }
  const before = await kept.rows();
  const about = await hal.command('about').message();
  const asked = await hal.click(about, controlFor(about, 'erase').id).message();
  expect(textOf(asked)).toBe(phrase('erase_ask', 'fr'));
  expect(await kept.rows()).toEqual(before);
  await hal.click(asked, controlFor(asked, 'erased').id).acknowledged;
  await discord.until(() => textOf(asked) !== phrase('erase_ask', 'fr'));
  expect([textOf(asked), controlsOf(asked)]).toEqual([phrase('erased', 'fr'), []]);
  const after = await kept.rows();
  for (const table of ['rating', 'wait', 'choice'])
    expect([table, before[table]?.length, after[table]?.length]).toEqual([
      table,
      (after[table]?.length ?? 0) + 1,
      after[table]?.length,
    ]);
  // Nor in any byte of the disk; nor in memory.
  for (const row of rowsOnlyIn(before, after)) expect(kept.bytes()).not.toContain(row);
  expect(cardOf(await hal.command('about').message()).title).toBe(phrase('about_title'));
  expect(cardOf(await ida.command('about').message()).title).toBe(phrase('about_title', 'fr'));
});

/** What stood in the rows that are gone. */
function rowsOnlyIn(before: Record<string, object[]>, after: Record<string, object[]>): string[] {
  const persons = (tables: Record<string, object[]>) =>
    new Set(
      ['rating', 'wait', 'choice'].flatMap((table) => (tables[table] ?? []).map((row) => String(Object(row).person))),
    );
  const left = persons(after);
  return [...persons(before)].filter((person) => !left.has(person));
}

it('no line of the log names who did what', () => {
  const text = JSON.stringify([...held.entries, ...kept.entries]);
  expect([...kept.entries, ...held.entries].filter(({ level }) => level === 'error')).toEqual([]);
  expect(text).not.toMatch(/mayor/u);
});
