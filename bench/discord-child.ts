// A bot in a process of its own: "bot" is ours, "constant" the same client that gives one answer to everything.
// Arguments: which, the API's address, the token.
import { once } from 'node:events';
import { Events } from 'discord.js';
import { built } from './built.ts';
import { answer, parts, report } from './load-child.ts';

const [which, api = '', token = ''] = process.argv.slice(2);
const settings = { api, shards: 1 };

async function startBot(): Promise<void> {
  const { createDiscordAdapter } = await built('adapters/discord/discord');
  const failed = (error: unknown): never => {
    throw error;
  };
  await createDiscordAdapter({ ...parts, token, settings, registers: true, failed }).start();
}

/** As long as ours: an answer with its buttons, and as many choices. */
async function startConstant(): Promise<void> {
  const { createClient } = await built('adapters/discord/client');
  const { createPlatform } = await built('runtime/platform');
  const { renderView } = await built('adapters/discord/render/view');
  const { completeOption } = await built('adapters/discord/handlers/autocomplete');
  const { localizeCommands } = await built('adapters/discord/commands/localize');
  const { registerCommands } = await built('adapters/discord/commands/registration');
  const { bot } = parts;
  const { guidanceOf } = await built('adapters/discord/guidance');
  const service = createPlatform({ ...parts, platform: 'discord', guidance: guidanceOf }).service();
  const body = { ...renderView({ kind: 'answer', answer }, service), allowedMentions: { parse: [] } };
  const place = {
    name: 'bench',
    person: '1',
    conversation: '1',
    locale: 'en-GB',
    publicLocale: 'en-GB',
    direct: false,
    ...service.settings.holdingAt(undefined),
    manages: async () => 'no' as const,
  };
  const offered = completeOption({ option: 'question', typed: 'how', language: undefined }, service, place);
  const choices = offered.kind === 'choices' ? offered.choices : [];
  const client = createClient(settings);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete()) interaction.respond(choices).catch(() => {});
    else if (interaction.isRepliable()) interaction.reply(body).catch(() => {});
  });
  const ready = once(client, Events.ClientReady);
  await client.login(token);
  await ready;
  const application = client.application?.id ?? '';
  await registerCommands({ rest: client.rest, application, commands: localizeCommands(bot) });
}

await (which === 'bot' ? startBot() : startConstant());
report({});
