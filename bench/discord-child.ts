// A bot in a process of its own: "bot" is ours, "constant" the same client that gives one answer to everything.
// Arguments: which, the API's address, the token. Answers every message of its parent with its CPU time so far.
import { Events } from 'discord.js';
import { KNOWLEDGE, loadBot, loadDiscord, loadOpen, MODELS } from './built.ts';

const [which, api = '', token = ''] = process.argv.slice(2);
const { openKnowledge } = await loadOpen();
const { createBot } = await loadBot();
const { createDiscordAdapter, createClient, localizeCommands, registerCommands, renderView, completeOption } =
  await loadDiscord();
const { createLimits, createFeedback, createPlatform } = await loadDiscord();
const { knowledge, model } = await openKnowledge(KNOWLEDGE, MODELS);
const bot = createBot(knowledge, model);
const settings = { api, shards: 1 };
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const feedback = createFeedback({ log: silent, logTexts: false });

async function startBot(): Promise<void> {
  const limits = createLimits({ user: 1e9, channel: 1e9 });
  const adapter = createDiscordAdapter({
    bot,
    version: 'bench',
    token,
    settings,
    registers: true,
    limits,
    feedback,
    log: silent,
    failed: (error) => {
      throw error;
    },
  });
  await adapter.start();
}

/** As long as ours: an answer with its buttons, and as many choices. */
async function startConstant(): Promise<void> {
  const { service } = createPlatform({
    platform: 'discord',
    bot,
    version: 'bench',
    limits: createLimits({ user: 1e9, channel: 1e9 }),
    feedback,
    log: silent,
  });
  const answer = bot.ask({ text: 'How many gigafactories?' });
  const body = { ...renderView({ kind: 'answer', answer }, service), allowedMentions: { parse: [] } };
  const place = { person: '1', conversation: '1', locale: 'en-GB', publicLocale: 'en-GB', direct: false };
  const offered = completeOption({ option: 'question', typed: 'how', language: undefined }, service, place);
  const choices = offered.kind === 'choices' ? offered.choices : [];
  const client = createClient(settings);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete()) interaction.respond(choices).catch(() => {});
    else if (interaction.isRepliable()) interaction.reply(body).catch(() => {});
  });
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  await client.login(token);
  await ready;
  const application = client.application?.id ?? '';
  await registerCommands({ rest: client.rest, application, commands: localizeCommands(bot) });
}

await (which === 'bot' ? startBot() : startConstant());
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
