import { ApplicationCommandOptionType as Type } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;

beforeEach(async () => {
  scene = await stage({ deadline: 20 });
});
afterEach(() => scene.end());

const ask = {
  name: 'ask',
  nameLocalizations: { fr: 'demander' },
  description: 'Ask',
  contexts: [0, 1],
  options: [
    { name: 'question', description: 'What', type: Type.String as const, required: true, maxLength: 5 },
    { name: 'count', description: 'How many', type: Type.Integer as const, minValue: 1, maxValue: 3 },
    { name: 'tone', description: 'How', type: Type.String as const, choices: [{ name: 'Kind', value: 'kind' }] },
    { name: 'for', description: 'Whom', type: Type.User as const },
  ],
};

test('a bulk registration replaces what was, and keeps the ids of what stays', async () => {
  const { discord, client } = scene;
  const manager = client.application?.commands ?? expect.fail();
  const first = await manager.set([ask, { name: 'old', description: 'Old' }]);
  const version = first.first()?.version;
  const second = await manager.set([ask]);
  expect(second.first()?.id).toBe(first.first()?.id);
  expect(second.first()?.version).toBe(version);
  expect(discord.registeredCommands.map((command) => command.name)).toEqual(['ask']);
  expect(discord.registrations.map(({ commands }) => commands.length)).toEqual([2, 1]);
});

test('translations are read only when asked for', async () => {
  const { client } = scene;
  await client.application?.commands.set([ask]);
  const route = `/applications/${client.application?.id}/commands` as const;
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(await client.rest.get(route)).toEqual([
    expect.not.objectContaining({ name_localizations: expect.anything() }),
  ]);
  const localized = expect.objectContaining({ name_localizations: { fr: 'demander' } });
  expect(await client.rest.get(route, { query })).toEqual([localized]);
});

test('a guild has commands of its own; a bad one is refused with its place', async () => {
  const { discord, client } = scene;
  const manager = client.application?.commands ?? expect.fail();
  await manager.set([{ name: 'local', description: 'Local' }], discord.guild.id);
  const user = discord.createUser();
  user.command('local');
  expect(() => user.command('local', {}, { in: 'dm' })).toThrow('not registered');
  await manager.create({ name: 'one', description: 'One' });
  expect(discord.registeredCommands).toHaveLength(2);
  const bad = manager.set([{ name: 'Bad', description: 'x'.repeat(101) }]);
  await expect(bad).rejects.toMatchObject({ code: 50035, status: 400 });
  await expect(bad).rejects.toThrow('0.name');
});

test('the app sends only what the command takes', async () => {
  const { discord, client } = scene;
  await client.application?.commands.set([ask]);
  const user = discord.createUser();
  expect(() => user.command('other')).toThrow('not registered');
  expect(() => user.command('ask')).toThrow('question is required');
  expect(() => user.command('ask', { question: 'too long' })).toThrow('0 to 5 characters');
  expect(() => user.command('ask', { question: 'x', count: 4 })).toThrow('1 to 3');
  expect(() => user.command('ask', { question: 'x', count: 1.5 })).toThrow('whole number');
  expect(() => user.command('ask', { question: 'x', tone: 'rude' })).toThrow('one of its choices');
  expect(() => user.command('ask', { question: 'x', for: 'Bob' })).toThrow('takes a user');
  expect(() => user.command('ask', { question: 'x', more: 1 })).toThrow('no option more');
  expect(() => user.autocomplete('ask', 'question', 'x')).toThrow('does not complete');
  user.command('ask', { question: 'x', count: 3, tone: 'kind', for: user });
});

test('a command is offered only in its contexts, and where the app is installed', async () => {
  const { discord, client } = scene;
  const user = discord.createUser();
  await client.application?.commands.set([ask]);
  user.command('ask', { question: 'x' }, { in: 'dm' });
  expect(() => user.command('ask', { question: 'x' }, { in: 'group-dm' })).toThrow('not offered');
  expect(() => user.command('ask', { question: 'x' }, { in: 'foreign-guild' })).toThrow('not offered');
  await client.application?.commands.set([{ ...ask, contexts: [0, 1, 2], integrationTypes: [0, 1] }]);
  user.command('ask', { question: 'x' }, { in: 'group-dm' });
  user.command('ask', { question: 'x' }, { in: 'foreign-guild' });
});

test('subcommands are reached by their path', async () => {
  const { discord, client } = scene;
  const sub = {
    name: 'show',
    description: 'Show',
    type: Type.Subcommand as const,
    options: [ask.options[0] ?? expect.fail()],
  };
  await client.application?.commands.set([{ name: 'fact', description: 'Facts', options: [sub] }]);
  const user = discord.createUser();
  const seen: string[] = [];
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand())
      seen.push(`${interaction.options.getSubcommand()} ${interaction.options.getString('question')}`);
  });
  user.command('fact show', { question: 'x' });
  await discord.until(() => seen[0] === 'show x');
});

test('a command for those who manage a guild is offered to them alone, and tells what they may', async () => {
  const { discord, client } = scene;
  await client.application?.commands.set([{ ...ask, options: [], defaultMemberPermissions: '32' }]);
  const seen: unknown[] = [];
  client.on('interactionCreate', (interaction) => {
    seen.push(interaction.memberPermissions?.has('ManageGuild'));
    if (interaction.isRepliable()) void interaction.reply('x').catch(() => undefined);
  });
  const [ann, bob] = [discord.createUser(), discord.createUser({ name: 'Bob' })];
  discord.guild.managers.add(ann);
  expect(() => bob.command('ask')).toThrow('not offered to Bob');
  ann.command('ask');
  await discord.until(() => seen.length === 1);
  discord.guild.managers.delete(ann);
  expect(() => ann.command('ask')).toThrow('not offered');
  expect(seen).toEqual([true]);
});
