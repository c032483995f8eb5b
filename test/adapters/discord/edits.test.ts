// An edit that adds the mention soon after a message was written: answered like a mention, and once.
import { afterAll, expect, it } from 'vitest';
import type { Channel } from '../../doubles/discord/model/channel.ts';
import { mention, oursIn, replyTo, textOf } from './people.ts';
import { prepareOn, stage } from './support.ts';
import { COUNT_EN, TOTAL_EN } from './texts.ts';

const QUESTION = 'How much is InvestAI worth in total?';
const first = await stage();
const { discord, entries, end } = first;
afterAll(end);
const me = String(discord.bot);
const other = discord.createUser({ name: 'Other bot', bot: true });

/** Asks something else: by its answer, all that came before has been worked on. */
async function oursAfterAll(channel: Channel): Promise<string[]> {
  await mention(discord, discord.createUser(), 'How many gigafactories?', channel);
  return oursIn(discord, channel).map(textOf);
}

it.each([0, 5 * 60_000])('is answered as a reply to the message, %i ms after it was written', async (after) => {
  const [ann, channel] = [discord.createUser(), discord.guild.createChannel()];
  const said = ann.say(channel, QUESTION);
  ann.edit(said, `${me} ${QUESTION}`, { after });
  const answer = await replyTo(discord, said);
  expect([textOf(answer), answer.pings]).toEqual([TOTAL_EN, []]);
  ann.edit(said, QUESTION, { after });
  ann.edit(said, `${me} ${QUESTION} And where?`, { after });
  expect(await oursAfterAll(channel)).toEqual([TOTAL_EN, COUNT_EN]);
  expect(answer.edits).toEqual([]);
});

it('is answered though the message was written before the bot was there', async () => {
  const early = prepareOn(discord);
  const [ann, channel] = [discord.createUser(), discord.guild.createChannel()];
  const said = ann.say(channel, QUESTION);
  await first.adapter.stop();
  await early.adapter.start();
  ann.edit(said, `${me} ${QUESTION}`);
  expect(textOf(await replyTo(discord, said))).toBe(TOTAL_EN);
  await early.adapter.stop();
});

it('of what a bot or a webhook wrote, of everyone, and in a direct message is not', async () => {
  const again = prepareOn(discord);
  await again.adapter.start();
  const [ann, channel] = [discord.createUser(), discord.guild.createChannel()];
  other.edit(other.say(channel, QUESTION), `${me} ${QUESTION}`);
  ann.edit(ann.say(channel, QUESTION, { webhook: true }), `${me} ${QUESTION}`);
  ann.edit(ann.say(channel, QUESTION), `@everyone ${QUESTION}`);
  const direct = ann.dm(QUESTION);
  await replyTo(discord, direct);
  ann.edit(direct, `${me} ${QUESTION}`);
  expect(await oursAfterAll(channel)).toEqual([COUNT_EN]);
  expect(oursIn(discord, discord.dmChannel(ann)).map(textOf)).toEqual([TOTAL_EN]);
  await again.adapter.stop();
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
