// What a brief question refers to: the answer that is replied to, else what the person was told last in the channel.
import { afterAll, describe, expect, it } from 'vitest';
import { mention, oursIn, replyTo, textOf } from './people.ts';
import { prepareOn, stage } from './support.ts';
import { COUNT_EN, PARIS_EN, SITES_EN, TOTAL, TOTAL_EN } from './texts.ts';

const first = await stage();
const { discord, end } = first;
afterAll(end);

const { guild } = discord;
const COUNT = 'How many gigafactories?';

describe('"where?"', () => {
  it('follows nothing at first', async () => {
    expect(textOf(await mention(discord, discord.createUser(), 'where?'))).toBe(PARIS_EN);
  });

  it('in a reply, without a mention, follows the answer', async () => {
    const ann = discord.createUser();
    const counted = await mention(discord, ann, COUNT);
    expect(textOf(counted)).toBe(COUNT_EN);
    const answer = await replyTo(discord, ann.say(guild.channel, 'where?', { replyTo: counted }));
    expect([textOf(answer), answer.pings]).toEqual([SITES_EN, []]);
  });

  it('in a reply follows an answer that is not the last', async () => {
    const ann = discord.createUser();
    const counted = await mention(discord, ann, COUNT);
    expect(textOf(await mention(discord, ann, TOTAL))).toBe(TOTAL_EN);
    expect(textOf(await replyTo(discord, ann.say(guild.channel, 'where?', { replyTo: counted })))).toBe(SITES_EN);
  });

  it('in the reply of another person follows the answer too', async () => {
    const [ann, bob] = [discord.createUser(), discord.createUser()];
    const counted = await mention(discord, ann, COUNT);
    const answer = await replyTo(discord, bob.say(guild.channel, 'where?', { replyTo: counted }));
    expect([textOf(answer), answer.pings]).toEqual([SITES_EN, []]);
  });

  it('in a mention follows what the person was told last', async () => {
    const ann = discord.createUser();
    await mention(discord, ann, COUNT);
    expect(textOf(await mention(discord, ann, 'where?'))).toBe(SITES_EN);
  });

  it('in a mention does not follow what another person was told, nor what was told elsewhere', async () => {
    const [ann, bob] = [discord.createUser(), discord.createUser()];
    await mention(discord, ann, COUNT);
    expect(textOf(await mention(discord, bob, 'where?'))).toBe(PARIS_EN);
    expect(textOf(await mention(discord, ann, 'where?', guild.createChannel()))).toBe(PARIS_EN);
    expect(textOf(await mention(discord, ann, 'where?', guild.createThread()))).toBe(PARIS_EN);
    expect(textOf(await replyTo(discord, ann.dm('where?')))).toBe(PARIS_EN);
  });

  it('in a direct message follows the answer, replied to or not', async () => {
    const ann = discord.createUser();
    const counted = await replyTo(discord, ann.dm(COUNT));
    expect(textOf(await replyTo(discord, ann.dm('where?')))).toBe(SITES_EN);
    await replyTo(discord, ann.dm(TOTAL));
    expect(textOf(await replyTo(discord, ann.dm('where?', { replyTo: counted, ping: false })))).toBe(SITES_EN);
  });

  it('in a reply to a help follows what the person was told last', async () => {
    const ann = discord.createUser();
    const help = await mention(discord, ann, '');
    await mention(discord, ann, COUNT);
    expect(textOf(await replyTo(discord, ann.say(guild.channel, 'where?', { replyTo: help })))).toBe(SITES_EN);
  });

  it('in a reply to an answer that says where it does not know follows that too', async () => {
    const ann = discord.createUser();
    const unknown = await mention(discord, ann, 'When do the gigafactories open?');
    const answer = await replyTo(discord, ann.say(guild.channel, 'where?', { replyTo: unknown }));
    expect(textOf(answer)).toBe(SITES_EN);
  });

  it('in a reply to buttons like ours, of another bot, follows nothing', async () => {
    const ann = discord.createUser();
    const impostor = discord.createUser({ bot: true });
    const button = { type: 2, style: 2, label: 'x', custom_id: 'v2:up:a:giga_count:en' };
    // The mention lets the bot read it.
    const forged = impostor.say(guild.channel, `${discord.bot} ${COUNT_EN}`, {
      components: [{ type: 1, components: [button] }],
    });
    const said = ann.say(guild.channel, `${discord.bot} where?`, { replyTo: forged });
    expect(textOf(await replyTo(discord, said))).toBe(PARIS_EN);
  });
});

describe('a question of its own', () => {
  // The help's own examples among them, after another answer.
  it.each([
    ['How much is the plan worth?', COUNT, /€200 billion in all/u],
    ['Combien coûte le plan ?', 'Combien de gigafactories ?', /200 milliards d'euros au total/u],
    ['How much is the plan worth?', 'How many chips will there be?', /€200 billion in all/u],
    ['How much is the plan worth?', 'How much public money is there?', /€200 billion in all/u],
    ['What is the budget of the plan?', COUNT, /€200 billion in all/u],
    ['How much does InvestAI cost?', COUNT, /€200 billion in all/u],
    ['Who announced InvestAI, and where?', COUNT, /Ursula von der Leyen.*Paris/su],
  ])('such as "%s" is not taken for a follow-up to "%s"', async (question, before, content) => {
    const ann = discord.createUser();
    await mention(discord, ann, before);
    expect(textOf(await mention(discord, ann, question))).toMatch(content);
  });

  it('in a reply to an answer stands for itself', async () => {
    const ann = discord.createUser();
    const counted = await mention(discord, ann, COUNT);
    expect(textOf(await replyTo(discord, ann.say(guild.channel, TOTAL, { replyTo: counted })))).toBe(TOTAL_EN);
  });
});

describe('after a restart', () => {
  it('a reply to an answer from before is understood, once, and a mention follows nothing', async () => {
    const [ann, bob] = [discord.createUser(), discord.createUser()];
    const channel = guild.createChannel();
    const counted = await mention(discord, ann, COUNT, channel);
    const direct = await replyTo(discord, bob.dm(COUNT));
    await first.adapter.stop();
    const second = prepareOn(discord, { registers: false });
    await second.adapter.start();
    const answer = await replyTo(discord, ann.say(channel, 'where?', { replyTo: counted }));
    expect(textOf(answer)).toBe(SITES_EN);
    expect(textOf(await replyTo(discord, bob.dm('where?', { replyTo: direct })))).toBe(SITES_EN);
    expect(textOf(await mention(discord, bob, 'where?', channel))).toBe(PARIS_EN);
    expect(oursIn(discord, channel).filter(({ replyTo: said }) => said?.content === 'where?')).toEqual([answer]);
    await second.adapter.stop();
  });
});
