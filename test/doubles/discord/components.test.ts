import { ComponentType, Events, type Interaction } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from './test-client.ts';

let scene: Stage;

beforeEach(async () => {
  scene = await stage();
  await scene.client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
});
afterEach(() => scene.end());

/** What a bot does with everything that it is asked. */
function on(act: (interaction: Interaction) => unknown): void {
  scene.client.on(Events.InteractionCreate, (interaction) => void act(interaction));
}

const row = (...components: object[]) => ({
  type: ComponentType.ActionRow as const,
  components: components as never[],
});
const button = (customId: string, more = {}) => ({ type: 2, style: 1, label: customId, custom_id: customId, ...more });

test('buttons and menus update the message they are on, ephemeral or not', async () => {
  const { discord } = scene;
  const menu = { type: 3, custom_id: 'pick', options: [{ label: 'A', value: 'a' }] };
  on(async (interaction) => {
    const components = [row(button('go'), button('off', { disabled: true })), row(menu)];
    if (interaction.isChatInputCommand()) await interaction.reply({ content: '0', components, flags: 64 });
    else if (interaction.isButton()) await interaction.update('1');
    else if (interaction.isStringSelectMenu()) {
      await interaction.deferUpdate();
      await interaction.editReply(`${interaction.message.content}${interaction.values}`);
    }
  });
  const [ann, bob] = [discord.createUser(), discord.createUser()];
  const message = await ann.command('ask').message();
  expect(await ann.click(message, 'go').message()).toBe(message);
  expect(await ann.select(message, 'pick', 'a').message()).toBe(message);
  expect(message.content).toBe('1a');
  expect(message.edits).toHaveLength(2);
  expect(() => ann.click(message, 'none')).toThrow('no component none');
  expect(() => ann.click(message, 'off')).toThrow('disabled');
  expect(() => ann.select(message, 'pick', 'b')).toThrow('no option b');
  expect(() => bob.click(message, 'go')).toThrow('does not see');
  await bob.click(message, 'go', { forged: true }).message();
});

test('a modal opens, demands its fields, and its answer reaches the bot', async () => {
  const input = { type: 4, custom_id: 'why', style: 1, max_length: 9 };
  on(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'x', components: [row(button('why'))] });
    else if (interaction.isButton()) {
      const components = [{ type: 18, label: 'Why?', component: input }] as never[];
      await interaction.showModal({ title: 'Why', custom_id: 'm', components });
    } else if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
  });
  const ann = scene.discord.createUser();
  const message = await ann.command('ask').message();
  const modal = await ann.click(message, 'why').modal();
  expect(modal.title).toBe('Why');
  expect(() => ann.submit(modal)).toThrow('required');
  expect(() => ann.submit(modal, { why: '0123456789' })).toThrow('0 to 9');
  expect(() => ann.submit(modal, { other: 'x' })).toThrow('no field other');
  const answer = await ann.submit(modal, { why: 'because' }).message();
  expect(answer.content).toBe('because');
  expect(answer.replyTo).toBe(message);
});

test('a menu in a modal that nobody touches sends what it began with', async () => {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value, value, default: value !== 'b' }));
  const menu = { type: 3, custom_id: 'which', options, min_values: 0, max_values: 3, required: false };
  on(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const components = [{ type: 18, label: 'Which?', component: menu }] as never[];
      await interaction.showModal({ title: 'Which', custom_id: 'm', components });
    } else if (interaction.isModalSubmit())
      await interaction.reply(`picked: ${interaction.fields.getStringSelectValues('which')}`);
  });
  const ann = scene.discord.createUser();
  const send = async (fields: Record<string, string[]>) => {
    const modal = await ann.command('ask').modal();
    return (await ann.submit(modal, fields).message()).content;
  };
  expect([await send({}), await send({ which: ['b'] }), await send({ which: [] })]).toEqual([
    'picked: a,c',
    'picked: b',
    'picked: ',
  ]);
});
