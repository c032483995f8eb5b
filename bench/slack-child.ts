// A bot in a process of its own: "bot" is ours, "constant" the same Bolt app that gives one answer to everything.
// Arguments: which, the mode, the Web API's address, the bot's token, the app's token, the signing secret.
// Says where it listens once it is ready, then answers every message of its parent with its CPU time so far.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SlackSettings } from '../src/adapters/slack/settings.ts';
import { KNOWLEDGE, loadBot, loadOpen, loadSlack, MODELS } from './built.ts';

const [which, mode, api = '', botToken = '', appToken = '', signingSecret = ''] = process.argv.slice(2);
const { openKnowledge } = await loadOpen();
const { createBot } = await loadBot();
const {
  createSlackAdapter,
  createReceiver,
  createApp,
  createLogger,
  renderView,
  commandOf,
  createLimits,
  createFeedback,
} = await loadSlack();
const { knowledge, model } = await openKnowledge(KNOWLEDGE, MODELS);
const bot = createBot(knowledge, model);
const version = 'bench';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const settings: SlackSettings = {
  connection:
    mode === 'http'
      ? { mode, botToken, signingSecret, host: '127.0.0.1', port: 0 }
      : { mode: 'socket', botToken, appToken },
  api,
  interval: 0,
};

async function startBot(): Promise<number | undefined> {
  const limits = createLimits({ user: 1e9, channel: 1e9 });
  const feedback = createFeedback({ log: silent, logTexts: false });
  const adapter = createSlackAdapter({ bot, version, settings, limits, feedback, log: silent });
  await adapter.start();
  return adapter.port();
}

/** As long as ours: an answer with its buttons. */
async function startConstant(): Promise<number | undefined> {
  const answer = bot.ask({ text: 'How many gigafactories?' });
  const told = renderView({ kind: 'answer', answer, canBePosted: true }, { bot, version });
  const posted = renderView({ kind: 'answer', answer }, { bot, version });
  const logger = createLogger(silent);
  const app = createApp(settings, createReceiver(settings, logger), logger);
  app.command(commandOf(bot), async ({ ack }) => ack({ ...told, response_type: 'ephemeral', replace_original: false }));
  app.event('app_mention', async ({ event, client }) => {
    const { channel, ts } = event;
    await client.chat.postMessage({ ...posted, channel, thread_ts: ts, unfurl_links: false, unfurl_media: false });
  });
  await app.init();
  if (mode !== 'http') {
    await app.start();
    return undefined;
  }
  const server = (await app.start({ host: '127.0.0.1', port: 0 })) as Server;
  return (server.address() as AddressInfo).port;
}

const port = await (which === 'bot' ? startBot() : startConstant());
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit(0));
process.send?.({ port });
