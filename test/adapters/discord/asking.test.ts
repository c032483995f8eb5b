// Questions in people's own words: by mention, in threads and in direct messages.
import { afterAll, describe, expect, it } from 'vitest';
import { controlsOf, labelsOf, mention, oursIn, replyTo, seen, textOf } from './people.ts';
import { stage } from './support.ts';
import { BELOW_EN, BELOW_FR, COUNT_EN, TOTAL_EN, TOTAL_FR } from './texts.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const me = String(discord.bot);
const { guild } = discord;
const french = discord.createGuild({ locale: 'fr' });
const german = discord.createGuild({ locale: 'de' });

const ANSWER = { content: TOTAL_EN, pings: [], onlyFor: null, labels: BELOW_EN };

describe('a question', () => {
  it.each([
    ['a server', () => guild.channel],
    ['another channel of it', () => guild.createChannel('ai')],
    ['a thread', () => guild.createThread()],
  ])('that mentions the bot in %s is answered for everyone, and pings nobody', async (_, make) => {
    const channel = make();
    const ann = discord.createUser({ name: 'Ann' });
    const answer = await mention(discord, ann, 'How much is InvestAI worth in total?', channel);
    expect(seen(answer)).toEqual(ANSWER);
    expect(answer.allowedMentions).toEqual({ parse: [], replied_user: false });
  });

  it('in a direct message needs no mention', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    expect(seen(await replyTo(discord, ann.dm('How much is InvestAI worth in total?')))).toEqual(ANSWER);
    expect(seen(await replyTo(discord, ann.dm(`${me} how much is InvestAI worth in total?`)))).toEqual(ANSWER);
  });

  it.each([
    ['another person', (bob: string) => `${me} ${bob} how many gigafactories?`],
    ['a nickname mention', () => `<@!${discord.bot.id}> how many gigafactories?`],
    ['the mention behind it', () => `how many gigafactories? ${me}`],
    ['the mention twice', () => `${me} ${me} how many gigafactories?`],
    ['a custom emoji', () => `${me} how many <:factory:123456789012345678> gigafactories <a:spin:123456789012345678>?`],
    ['a channel', () => `${me} how many gigafactories? (asking for <#${guild.channel.id}>)`],
    ['a timestamp', () => `${me} <t:1738800000:R> how many gigafactories?`],
    ['a command', () => `${me} how many gigafactories </ask:123456789012345678>`],
    ['everyone', () => `${me} @everyone @here how many gigafactories?`],
    ['markdown', () => `# ${me} **how** many ||gigafactories||?`],
    ['a line break', () => `${me}\nhow many gigafactories?\n`],
    ['a marker of right-to-left text', () => `${me} \u202ehow many gigafactories?\u202c`],
  ])('with %s in it is understood', async (_, text) => {
    const [ann, bob] = [discord.createUser({ name: 'Ann' }), discord.createUser({ name: 'Bob' })];
    const answer = await replyTo(discord, ann.say(guild.channel, text(String(bob))));
    expect([answer.content, answer.pings]).toEqual([COUNT_EN, []]);
  });

  it('of 4,000 characters gets one answer within the limits', async () => {
    const channel = guild.createChannel();
    const opening = `${me} How much is InvestAI worth in total? `;
    const answer = await replyTo(
      discord,
      discord.createUser().say(channel, `${opening}${'🙂'.repeat((4000 - opening.length) / 2)}`),
    );
    expect(answer.content).toBe(TOTAL_EN);
    expect(oursIn(discord, channel)).toEqual([answer]);
  });

  it.each([
    'tell me about @everyone and @here',
    'is <@&ROLE> in charge of the gigafactories?',
    'hello <@OTHER>, what is the weather?',
    '[free money](https://evil.example) <https://evil.example>',
    '# Big news: ```js\nalert(1)``` ~~total~~ evil.example',
    'the plan is worth €@everyone billion, evil.example',
  ])('such as "%s" is never echoed and pings nobody', async (text) => {
    const [ann, bob, role] = [discord.createUser(), discord.createUser(), guild.createRole()];
    const filled = text.replace('ROLE', role.id).replace('OTHER', bob.id);
    const answer = await mention(discord, ann, filled);
    expect(answer.pings).toEqual([]);
    expect(answer.content).not.toMatch(/@|<|evil|alert|Big news/u);
    expect(answer.embeds).toEqual([]);
  });
});

describe('the language', () => {
  it.each([
    ['French', 'an English', () => guild, "Quel est le montant total d'InvestAI ?", TOTAL_FR, BELOW_FR],
    ['English', 'a French', () => french, 'How much is InvestAI worth in total?', TOTAL_EN, BELOW_EN],
  ])('is that of the question: %s in %s server', async (_, __, where, text, content, labels) => {
    const answer = await mention(discord, discord.createUser(), text, where().channel);
    expect(seen(answer)).toEqual({ content, pings: [], onlyFor: null, labels });
  });

  it.each([
    ['English', () => guild, TOTAL_EN],
    ['French', () => french, TOTAL_FR],
    ['German, which the bot lacks,', () => german, TOTAL_EN],
  ])('of a question that could be either is that of the server: %s', async (_, where, content) => {
    expect(textOf(await mention(discord, discord.createUser(), 'budget ?', where().channel))).toBe(content);
  });

  it('of a question that could be either is, before the server, that of the conversation', async () => {
    const ann = discord.createUser();
    await mention(discord, ann, "Qui a annoncé le plan d'investissement ?");
    expect(textOf(await mention(discord, ann, 'budget ?'))).toBe(TOTAL_FR);
  });
});

describe('a mention without a question', () => {
  it.each([
    ['nothing else', () => me],
    ['blanks', () => `${me}  \n `],
    ['an emoji of the server', () => `${me} <:wave:123456789012345678>`],
    ['another person', () => `${me} ${discord.createUser()}`],
    ['everyone', () => `@everyone ${me}`],
  ])('but %s gets a short help with three examples', async (_, text) => {
    const help = await replyTo(discord, discord.createUser().say(guild.channel, text()));
    expect(seen(help)).toEqual({
      content: expect.stringMatching(/^Ask me about InvestAI.* For example:$/u),
      pings: [],
      onlyFor: null,
      labels: [
        'How much is the plan worth?',
        'Who announced InvestAI, and where?',
        'When do the gigafactories open?',
        'En français',
      ],
    });
  });

  it('is helped in the language of the server', async () => {
    const help = await mention(discord, discord.createUser(), '', french.channel);
    expect(labelsOf(help)[0]).toBe('Combien coûte le plan ?');
  });

  it('is helped in a direct message that holds a file only', async () => {
    const help = await replyTo(discord, discord.createUser().dm('', { attachments: [{ id: '1', filename: 'a.png' }] }));
    expect(controlsOf(help).length).toBe(4);
  });

  it.each([
    [0, /€200 billion in all/u],
    [1, /Ursula von der Leyen.*Paris/su],
    [2, /gives no timetable/u],
  ])('offers example %i, which is answered in private when it is clicked', async (at, content) => {
    const ann = discord.createUser({ name: 'Ann', locale: 'fr' });
    const help = await mention(discord, ann, '');
    const answer = await ann.click(help, controlsOf(help)[at]?.id ?? '').message();
    expect([answer.content, answer.ephemeralFor, answer.pings]).toEqual([expect.stringMatching(content), ann, []]);
    expect(help.edits).toEqual([]);
  });

  it('offers examples in a direct message, which are answered there', async () => {
    const ann = discord.createUser({ name: 'Ann' });
    const help = await replyTo(discord, ann.dm(me));
    const answer = await ann.click(help, controlsOf(help)[0]?.id ?? '').message();
    expect(seen(answer)).toEqual(ANSWER);
  });
});

it('none of this is an error to the operator', () => {
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
