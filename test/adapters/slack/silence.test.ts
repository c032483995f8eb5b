// What the bot says nothing to, and what it says once. It shows by the next question: one answer, and nothing else came.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../doubles/slack/model/channel.ts';
import type { Message } from '../../doubles/slack/model/message.ts';
import type { User } from '../../doubles/slack/model/user.ts';
import { alarmsIn, mention, oursIn, replyTo, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { TOTAL_EN } from './texts.ts';

const QUESTION = 'How much is InvestAI worth in total?';

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const events = ['app_mention', 'message.im', 'message.channels', 'reaction_added', 'app_home_opened'];
  const { slack, entries, end } = await stage({ mode, double: { events } });
  afterAll(end);
  const other = slack.createUser({ name: 'Other bot', bot: true });

  let ann: User;
  let channel: Channel;
  beforeEach(() => {
    ann = slack.createUser({ name: 'Ann' });
    channel = slack.createChannel();
  });

  const told = ({ deliveries }: Message) => Promise.all(deliveries.map(({ acknowledged }) => acknowledged));

  /** Asks for real now: the bot has nothing else to say, in the channel, in the direct message or in private. */
  async function expectNothingElse(before: readonly Message[] = [], direct: readonly Message[] = []): Promise<void> {
    const answer = await mention(slack, ann, QUESTION, channel);
    expect(wordsOf(answer)).toBe(TOTAL_EN);
    const asked = await replyTo(slack, ann.dm(QUESTION));
    const times = (messages: readonly Message[]) => messages.map(({ ts }) => ts);
    expect(times(oursIn(slack, channel))).toEqual(times([...before, answer]));
    expect(times(oursIn(slack, slack.dmChannel(ann)))).toEqual(times([...direct, asked]));
    expect(slack.ephemeralsFor(ann)).toEqual([]);
  }

  it.each<[string, () => Message]>([
    ['a message to nobody', () => ann.say(channel, QUESTION)],
    ['a message to everyone', () => ann.say(channel, `<!channel> ${QUESTION}`)],
    ['a mention of another person', () => ann.say(channel, `${slack.createUser()} ${QUESTION}`)],
    ['a mention of another bot', () => ann.say(channel, `${other} ${QUESTION}`)],
    ['the name of the bot', () => ann.say(channel, `@InvestAI ${QUESTION}`)],
    ['another bot that mentions it', () => other.mention(channel, QUESTION)],
    ['a reply in a thread without a mention', () => ann.say(channel, QUESTION, { thread: ann.say(channel, 'hi') })],
    ['the notice of a new member', () => ann.say(channel, `${ann} has joined`, { subtype: 'channel_join' })],
    ['the notice of a topic', () => ann.say(channel, 'set the topic', { subtype: 'channel_topic' })],
    ['another bot in a direct message', () => other.say(slack.dmChannel(ann), QUESTION)],
    ['a notice in a direct message', () => ann.dm('renamed', { subtype: 'channel_name' })],
    ['the bot itself', () => slack.bot.user.say(channel, QUESTION)],
    ['the bot itself in a direct message', () => slack.bot.user.say(slack.dmChannel(ann), QUESTION)],
  ])('nothing is said to %s', async (_, act) => {
    const own = [channel, slack.dmChannel(ann)];
    const said = act();
    await told(said);
    const [before = [], direct = []] = own.map((place) => oursIn(slack, place));
    expect([...before, ...direct].every((message) => message === said)).toBe(true);
    await expectNothingElse(before, direct);
  });

  it('nothing is said to an edit of a question, a reaction or a deletion', async () => {
    const said = ann.mention(channel, QUESTION);
    const direct = ann.dm(QUESTION);
    const answers = [await replyTo(slack, said), await replyTo(slack, direct)];
    for (const message of [said, direct]) {
      ann.edit(message, `${message.text} And where?`);
      ann.react(message, 'eyes');
    }
    ann.delete(direct);
    await told(said);
    await told(direct);
    await expectNothingElse(answers.slice(0, 1), answers.slice(1));
  });

  it('an edit that adds the mention within five minutes is answered in its thread, once', async () => {
    const said = ann.say(channel, QUESTION);
    await told(said);
    ann.edit(said, `${slack.bot} ${QUESTION}`, { after: 4 * 60_000 });
    const answer = await replyTo(slack, said);
    for (const text of [QUESTION, `${slack.bot} ${QUESTION} And where?`]) ann.edit(said, text, { after: 4 * 60_000 });
    await told(said);
    await expectNothingElse([answer]);
  });

  it('nothing is said to an edit that mentions the bot later than that', async () => {
    const said = ann.say(channel, QUESTION);
    await told(said);
    ann.edit(said, `${slack.bot} ${QUESTION}`, { after: 6 * 60_000 });
    await told(said);
    await expectNothingElse();
  });

  it('a mention that comes as two events is answered once', async () => {
    const said = ann.mention(channel, QUESTION);
    expect(said.deliveries.map(({ name }) => name).sort()).toEqual(['app_mention', 'message']);
    await told(said);
    await expectNothingElse([await replyTo(slack, said)]);
  });

  it('an event that comes again is answered once, under its id or another', async () => {
    const said = ann.mention(channel, QUESTION);
    const direct = ann.dm(QUESTION);
    const answers = [await replyTo(slack, said), await replyTo(slack, direct)];
    for (const delivery of [...said.deliveries, ...direct.deliveries]) {
      expect((await slack.redeliver(delivery)).acknowledged).toBe(true);
      expect(await slack.event(delivery.body['event'] as Record<string, unknown>).acknowledged).toBe(true);
    }
    await expectNothingElse(answers.slice(0, 1), answers.slice(1));
  });

  it('events of other kinds are taken without a word', async () => {
    const known = { channel: channel.id, user: ann.id };
    for (const event of [{ type: 'member_joined_channel' }, { type: 'team_join' }, { type: 'message' }])
      expect(await slack.event({ ...known, ...event }).acknowledged).toBe(true);
    await expectNothingElse();
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});
