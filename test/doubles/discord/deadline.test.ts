import { type ChatInputCommandInteraction, Events } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;
let held: ChatInputCommandInteraction | undefined;

beforeEach(async () => {
  scene = await stage({ deadline: 40, patience: 40 });
  await scene.client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
  scene.client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) held = interaction;
  });
});
afterEach(() => scene.end());

test('an unanswered interaction fails for the user, and is unknown afterwards', async () => {
  const codes: unknown[] = [];
  const asked = scene.discord.createUser().command('ask');
  await expect(asked.response()).rejects.toThrow('not answered within 40 ms');
  expect(await asked.acknowledged).toBe(false);
  await scene.discord.until(() => asked.expired);
  await scene.discord.until(() => held);
  await held?.reply('late').catch((error) => codes.push(error.code, error.status));
  expect(codes).toEqual([10062, 404]);
  expect(asked.attempts).toBe(1);
});

test('without an edit a deferred reply shows nothing', async () => {
  const own = await stage({ patience: 20 });
  await own.client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
  own.client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.deferReply();
  });
  await expect(own.discord.createUser().command('ask').message()).rejects.toThrow('not within 20 ms');
  await own.end();
});

test('an answered interaction whose token is over is refused', async () => {
  const own = await stage({ tokenLifetime: -1 });
  await own.client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
  let code: unknown;
  own.client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const edited = interaction.reply('x').then(() => interaction.editReply('y'));
    edited.catch((error: { code: number }) => {
      code = error.code;
    });
  });
  own.discord.createUser().command('ask');
  await own.discord.until(() => code === 50027);
  await own.end();
});
