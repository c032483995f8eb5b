import { type ChatInputCommandInteraction, Events, type Interaction, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;

const commands = [
  {
    name: 'ask',
    description: 'Ask',
    contexts: [0, 1, 2],
    integrationTypes: [0, 1],
    options: [
      { name: 'question', description: 'What', type: 3, autocomplete: true },
      { name: 'for', description: 'Whom', type: 6 },
    ],
  },
  { name: 'Answer this', type: 3 },
];

beforeEach(async () => {
  scene = await stage();
  await scene.client.application?.commands.set(commands);
});
afterEach(() => scene.end());

/** What a bot does with everything that it is asked. */
function on(act: (interaction: Interaction) => unknown): void {
  scene.client.on(Events.InteractionCreate, (interaction) => void act(interaction));
}

function onSlash(act: (interaction: ChatInputCommandInteraction) => unknown): void {
  on((interaction) => (interaction.isChatInputCommand() ? act(interaction) : undefined));
}

test('a reply is seen, with who and where known to the bot', async () => {
  const { discord } = scene;
  const seen: unknown[] = [];
  onSlash(async (interaction) => {
    const { locale, guildLocale, context, authorizingIntegrationOwners: owners } = interaction;
    seen.push([locale, guildLocale, context, Object.keys(owners).length, interaction.inCachedGuild()]);
    await interaction.reply(`${interaction.options.getUser('for')}`);
  });
  const ann = discord.createUser({ locale: 'fr' });
  const asked = ann.command('ask', { for: ann });
  expect((await asked.message()).pings).toEqual([ann.id]);
  expect(await asked.acknowledged).toBe(true);
  expect(asked.acknowledgements).toBe(1);
  for (const place of ['dm', 'group-dm', 'foreign-guild'] as const)
    await ann.command('ask', {}, { in: place }).message();
  expect(seen.map((one) => (one as unknown[]).filter((_, index) => index !== 3))).toEqual([
    ['fr', 'en-US', 0, true],
    ['fr', null, 1, false],
    ['fr', null, 2, false],
    ['fr', 'en-US', 0, false],
  ]);
});

test('interactions ping users only, and an ephemeral answer only its reader', async () => {
  const { discord } = scene;
  const [ann, bob] = [discord.createUser(), discord.createUser()];
  let flags: MessageFlags.Ephemeral | undefined;
  onSlash((interaction) => interaction.reply({ content: `${bob} @everyone`, ...(flags ? { flags } : {}) }));
  expect((await ann.command('ask').message()).pings).toEqual([bob.id]);
  flags = MessageFlags.Ephemeral;
  const hidden = await ann.command('ask').message();
  expect(hidden.pings).toEqual([]);
  expect(hidden.ephemeralFor).toBe(ann);
  expect(discord.ephemeralsFor(ann)).toEqual([hidden]);
  expect(discord.messagesIn(discord.guild.channel)).toHaveLength(1);
});

test('a deferred reply is seen once it is edited, and follow-ups come after', async () => {
  const { discord } = scene;
  onSlash(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('ready');
    await interaction.followUp('more');
    expect((await interaction.fetchReply()).content).toBe('ready');
    await interaction.deleteReply();
  });
  const ann = discord.createUser();
  const asked = ann.command('ask');
  const message = await asked.message();
  expect(message.content).toBe('ready');
  expect(message.ephemeral).toBe(true);
  expect(message.edits).toEqual([]);
  await discord.until(() => message.deleted);
  expect(asked.followUps.map((one) => [one.content, one.ephemeral])).toEqual([['more', false]]);
});

test('the first follow-up of a deferred reply takes its place', async () => {
  onSlash(async (interaction) => {
    await interaction.deferReply();
    await interaction.followUp('instead');
  });
  const asked = scene.discord.createUser().command('ask');
  expect((await asked.message()).content).toBe('instead');
  expect(asked.followUps).toEqual([]);
});

test('a reply gives the message back when asked to', async () => {
  let id: string | undefined;
  onSlash(async (interaction) => {
    const { resource } = await interaction.reply({ content: 'x', withResponse: true });
    id = resource?.message?.id;
  });
  const message = await scene.discord.createUser().command('ask').message();
  await scene.discord.until(() => id === message.id);
});

test('a second answer is refused, by code', async () => {
  const { discord, client } = scene;
  const refused = new Promise((resolve) => {
    onSlash(async (interaction) => {
      await interaction.reply('one');
      const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await client.rest.post(route, { auth: false, body: { type: 4, data: { content: 'two' } } }).catch(resolve);
    });
  });
  const asked = discord.createUser().command('ask');
  expect((await asked.message()).content).toBe('one');
  expect(await refused).toMatchObject({ code: 40060, status: 400 });
  expect([asked.acknowledgements, asked.attempts]).toEqual([1, 2]);
});

test('autocomplete gets what is typed and gives choices', async () => {
  on((interaction) => {
    if (!interaction.isAutocomplete()) return undefined;
    const { name, value } = interaction.options.getFocused(true);
    return interaction.respond([{ name: `${name} ${value}`, value: 'x' }]);
  });
  const asked = scene.discord.createUser().autocomplete('ask', 'question', 'gi');
  expect(await asked.choices()).toEqual([{ name: 'question gi', value: 'x' }]);
});

test('a message command gets the message in full', async () => {
  const { discord } = scene;
  on((interaction) =>
    interaction.isMessageContextMenuCommand() ? interaction.reply(`> ${interaction.targetMessage.content}`) : undefined,
  );
  const [ann, bob] = [discord.createUser(), discord.createUser()];
  const said = bob.say(discord.guild.channel, 'a question');
  expect((await ann.messageCommand('Answer this', said).message()).content).toBe('> a question');
});

test('where the app is only user-installed, five follow-ups are all', async () => {
  let code: unknown;
  onSlash(async (interaction) => {
    await interaction.reply('0');
    for (let count = 1; count <= 5; count += 1) await interaction.followUp(`${count}`);
    await interaction.followUp('6').catch((error) => {
      code = error.code;
    });
  });
  const asked = scene.discord.createUser().command('ask', {}, { in: 'foreign-guild' });
  await scene.discord.until(() => code === 40094);
  expect(asked.followUps).toHaveLength(5);
});
