// Too many questions: who is told what, and what does not count.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLimits, type LimitsOptions } from '../../../src/runtime/limits.ts';
import type { Channel } from '../../doubles/discord/model/channel.ts';
import type { User } from '../../doubles/discord/model/user.ts';
import { controlFor, mention, oursIn, pickMore, replyTo, seen, spaced } from './people.ts';
import { stage } from './support.ts';

const NOTICE = /^That's a lot of questions at once\. Please try again in ([1-9]\d?) s\.$/u;
const NOTICE_FR = /^Cela fait beaucoup de questions d'un coup\. Merci de réessayer dans [1-9]\d? s\.$/u;

async function limited(options: Partial<LimitsOptions>) {
  const held = await stage({ limits: createLimits({ user: 20, channel: 1_000, ...options }) });
  onTestFinished(held.end);
  return held;
}

async function askOften(held: Awaited<ReturnType<typeof limited>>, user: User, times: number, channel?: Channel) {
  for (let time = 0; time < times; time++) await mention(held.discord, user, 'How many gigafactories?', channel);
}

describe('twenty questions a minute', () => {
  it('are answered; from the next on the person is told in private, once, and other people are answered', async () => {
    const held = await limited({});
    const { discord } = held;
    const [ann, bob] = [discord.createUser({ name: 'Ann' }), discord.createUser({ name: 'Bob' })];
    const { channel } = discord.guild;
    await askOften(held, ann, 20);
    for (let time = 0; time < 3; time++) ann.say(channel, `${discord.bot} How many gigafactories?`);
    const [told] = await discord.until(() => {
      const direct = oursIn(discord, discord.dmChannel(ann));
      return direct.length > 0 ? direct : undefined;
    });
    expect([told?.content, told?.pings]).toEqual([expect.stringMatching(NOTICE), []]);
    await mention(discord, bob, 'How many gigafactories?');
    await replyTo(discord, bob.dm('hello'));
    expect(oursIn(discord, channel).length).toBe(21);
    expect(oursIn(discord, discord.dmChannel(ann))).toEqual([told]);
  });

  it('count together, whether mentions, direct messages, commands, buttons or menus', async () => {
    const { discord } = await limited({ user: 7 });
    const ann = discord.createUser({ name: 'Ann' });
    const answer = await mention(discord, ann, 'How many gigafactories?');
    await replyTo(discord, ann.dm('hello'));
    await ann.command('figures').message();
    await ann.click(answer, controlFor(answer, 'source').id).message();
    await (await pickMore(ann, answer, 'related', 'giga_budget')).message();
    const modal = await ann.click(answer, controlFor(answer, 'down').id).modal();
    const acts = [
      ann.command('ask', { question: 'fact:total' }),
      ann.command('about', {}, { in: 'dm' }),
      ann.messageCommand('Answer with InvestAI', answer),
      ann.click(answer, controlFor(answer, 'up').id),
      ann.submit(modal, { reason: 'wrong' }),
    ];
    for (const act of acts) {
      const notice = await act.message();
      expect(seen(notice)).toEqual({ content: expect.stringMatching(NOTICE), pings: [], onlyFor: 'Ann', labels: [] });
    }
    expect(answer.edits).toEqual([]);
  });

  it('are told with the seconds that are left, in the language of the person', async () => {
    const { discord } = await limited({ user: 1 });
    const jean = discord.createUser({ locale: 'fr' });
    await jean.command('about').message();
    const notice = await jean.command('ask', { question: 'how much?' }).message();
    expect(spaced(notice.content)).toMatch(NOTICE_FR);
    const seconds = Number(/\d+/u.exec(notice.content)?.[0]);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('are taken again in the next window', async () => {
    const held = await limited({ user: 1, seconds: 1 });
    const ann = held.discord.createUser();
    await ann.command('about').message();
    const again = async () => !NOTICE.test((await ann.command('about').message()).content);
    expect(await held.discord.until(again)).toBe(true);
  });

  it('are told in the language that the person was last answered in', async () => {
    const held = await limited({ user: 1 });
    const { discord } = held;
    const ann = discord.createUser();
    const { channel } = discord.createGuild({ locale: 'fr' });
    await askOften(held, ann, 1, channel);
    ann.say(channel, `${discord.bot} combien ?`);
    const told = await discord.until(() => oursIn(discord, discord.dmChannel(ann))[0]);
    expect(told.content).toMatch(NOTICE);
  });

  it('are not spent by completion', async () => {
    const { discord } = await limited({ user: 2 });
    const ann = discord.createUser();
    await ann.command('about').message();
    for (let time = 0; time < 30; time++)
      expect((await ann.autocomplete('ask', 'question', 'how').choices()).length).toBeGreaterThan(0);
    expect((await ann.command('figures').message()).content).not.toMatch(NOTICE);
    expect((await ann.command('figures').message()).content).toMatch(NOTICE);
    expect((await ann.autocomplete('ask', 'question', 'how').choices()).length).toBeGreaterThan(0);
  });

  it('are but five where each pings somebody, and the sixth pings nobody', async () => {
    const { discord } = await limited({});
    const [ann, bob] = [discord.createUser({ name: 'Ann' }), discord.createUser({ name: 'Bob' })];
    for (let time = 0; time < 5; time++) {
      const message = await ann.command('ask', { question: 'fact:total', for: bob }).message();
      expect(message.pings).toEqual([bob.id]);
    }
    const notice = await ann.command('ask', { question: 'fact:total', for: bob }).message();
    expect(seen(notice)).toEqual({ content: expect.stringMatching(NOTICE), pings: [], onlyFor: 'Ann', labels: [] });
  });
});

describe('a person who takes no messages', () => {
  it('is told nothing, and the operator once where', async () => {
    const held = await limited({ user: 1 });
    const { discord } = held;
    const [ann, bob] = [discord.createUser({ canBeMessaged: false }), discord.createUser()];
    await askOften(held, ann, 1);
    for (let time = 0; time < 3; time++) ann.say(discord.guild.channel, `${discord.bot} How many gigafactories?`);
    await askOften(held, bob, 1);
    const tried = () => held.entries.filter(({ level }) => level === 'warn');
    await discord.until(() => tried().length > 0);
    expect(tried().map(({ fields }) => fields['code'])).toEqual([50007]);
    expect(held.entries.filter(({ level }) => level === 'error')).toEqual([]);
    expect(oursIn(discord, discord.guild.channel).length).toBe(2);
    expect(discord.messagesIn(discord.dmChannel(ann))).toEqual([]);
  });
});

describe('a channel', () => {
  it('has a limit of its own, for all people in it together, and not for other channels', async () => {
    const held = await limited({ channel: 3 });
    const { discord } = held;
    const people = [1, 2, 3, 4].map(() => discord.createUser());
    const [, , , last] = people;
    if (last === undefined) throw new Error('there are four');
    for (const user of people.slice(0, 3)) await askOften(held, user, 1);
    const notice = await last.command('ask', { question: 'fact:total' }).message();
    expect([notice.content, notice.ephemeralFor]).toEqual([expect.stringMatching(NOTICE), last]);
    await askOften(held, last, 1, discord.guild.createChannel());
    await replyTo(discord, last.dm('How many gigafactories?'));
  });

  it('over its limit tells everybody who mentions the bot there', async () => {
    const held = await limited({ channel: 1 });
    const { discord } = held;
    const [ann, bob, carol] = [discord.createUser(), discord.createUser(), discord.createUser()];
    await askOften(held, ann, 1);
    for (const user of [bob, carol]) {
      user.say(discord.guild.channel, `${discord.bot} How many gigafactories?`);
      const told = await discord.until(
        () => oursIn(discord, discord.dmChannel(user))[0],
        undefined,
        'a notice to each of them',
      );
      expect(told.content).toMatch(NOTICE);
    }
  });
});
