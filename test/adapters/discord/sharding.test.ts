// Two shards in one process: every server is answered, and the bot is ready when both stand.
import { describe, expect, it, onTestFinished } from 'vitest';
import { controlFor, mention, oursIn, replyTo, textOf } from './people.ts';
import { prepare, type StageOptions } from './support.ts';
import { COUNT_EN, TOTAL_EN } from './texts.ts';

const TWO: [string, StageOptions][] = [
  ['as many as are set', { shards: 2, double: { shards: 2 } }],
  ['as many as Discord recommends', { shards: 'auto', double: { shards: 2 } }],
  ['as many as are set, though Discord recommends one', { shards: 2 }],
];

async function prepared(options: StageOptions) {
  const held = await prepare(options);
  onTestFinished(held.end);
  return held;
}

describe('two shards', () => {
  it.each(TWO)('answer in the servers of both: %s', async (_, options) => {
    const held = await prepared(options);
    const { discord, adapter } = held;
    const [even, odd] = [discord.createGuild({ shard: 0 }), discord.createGuild({ shard: 1 })];
    await adapter.start();
    expect([discord.gateway.identifies, adapter.ready()]).toEqual([2, true]);
    expect(discord.registrations.length).toBe(1);
    for (const guild of [even, odd, discord.guild]) {
      const ann = discord.createUser({ guilds: [guild] });
      const answer = await mention(discord, ann, 'How many gigafactories?', guild.channel);
      expect(textOf(answer)).toBe(COUNT_EN);
      const told = await ann.command('ask', { question: 'fact:total' }, { in: guild.channel }).message();
      expect(textOf(told)).toBe(TOTAL_EN);
      const source = await ann.click(answer, controlFor(answer, 'source').id).message();
      expect(source.ephemeralFor).toBe(ann);
      expect(oursIn(discord, guild.channel)).toEqual([answer, told]);
    }
    const bob = discord.createUser();
    expect(textOf(await replyTo(discord, bob.dm('How many gigafactories?')))).toBe(COUNT_EN);
    expect(oursIn(discord, discord.dmChannel(bob)).length).toBe(1);
  });

  it('are ready only when both stand, and again when both stand again', async () => {
    const { discord, adapter } = await prepared({ shards: 2, double: { shards: 2 } });
    await adapter.start();
    const [, second] = discord.gateway.connections;
    if (second === undefined) throw new Error('there are two connections');
    const letIn = discord.gateway.refuse();
    second.cut();
    await discord.until(() => !adapter.ready());
    expect(discord.gateway.connections.size).toBe(1);
    letIn();
    await discord.until(() => adapter.ready(), 20_000);
    expect(discord.gateway.connections.size).toBe(2);
  });

  it('are not ready before the second is let in', async () => {
    let letSecondIn: () => void = () => undefined;
    const mayLogIn = new Promise<void>((resolve) => {
      letSecondIn = resolve;
    });
    const { discord, adapter } = await prepared({
      double: { shards: 2 },
      mayIdentify: (shard) => (shard === 0 ? Promise.resolve() : mayLogIn),
    });
    const started = adapter.start();
    await discord.until(() => discord.gateway.identifies === 1);
    await discord.until(() => discord.gateway.connections.size === 2);
    expect(adapter.ready()).toBe(false);
    letSecondIn();
    await started;
    expect([adapter.ready(), discord.gateway.identifies]).toEqual([true, 2]);
  });

  it('of which Discord demands more are refused with the remedy', async () => {
    const { adapter } = await prepared({ shards: 1, double: { shards: 2, requiredShards: 2 } });
    await expect(adapter.start()).rejects.toThrow(/DISCORD_SHARDS=auto/u);
    expect(adapter.ready()).toBe(false);
  });
});
