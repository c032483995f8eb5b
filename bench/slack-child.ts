// A bot in a process of its own: "bot" is ours, "constant" the same Bolt app that gives one answer to everything.
// Arguments: which, the mode, the Web API's address, the bot's token, the app's token, the signing secret. Says where it listens.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SlackSettings } from '../src/adapters/slack/settings.ts';
import { built } from './built.ts';
import { answer, log, parts, report } from './load-child.ts';

const [which, mode, api = '', botToken = '', appToken = '', signingSecret = ''] = process.argv.slice(2);
const host = '127.0.0.1';
const settings: SlackSettings = {
  connection:
    mode === 'http' ? { mode, botToken, signingSecret, host, port: 0 } : { mode: 'socket', botToken, appToken },
  api,
  interval: 0,
};

/** Slack lets it in no more: nothing is left to measure. */
function failed(error: Error): never {
  throw error;
}

async function startBot(): Promise<number | undefined> {
  const { createSlackAdapter } = await built('adapters/slack/slack');
  const adapter = createSlackAdapter({ ...parts, settings, failed });
  await adapter.start();
  return adapter.port();
}

/** As long as ours: an answer with its buttons. */
async function startConstant(): Promise<number | undefined> {
  const { createApp, createReceiver } = await built('adapters/slack/app');
  const { createLogger } = await built('adapters/slack/logger');
  const { renderView } = await built('adapters/slack/render/view');
  const { commandOf } = await built('adapters/slack/names');
  const { guidanceOf } = await built('adapters/slack/guidance');
  const shows = { ...parts, guidance: guidanceOf(parts.bot) };
  const told = renderView({ kind: 'answer', answer, canBePosted: true }, shows);
  const posted = renderView({ kind: 'answer', answer }, shows);
  const logger = createLogger(log);
  const app = createApp(settings, createReceiver(settings, { logger, log, refused: failed }), logger);
  app.command(commandOf(parts.bot), async ({ ack }) =>
    ack({ ...told, response_type: 'ephemeral', replace_original: false }),
  );
  app.event('app_mention', async ({ event, client }) => {
    const { channel, ts } = event;
    await client.chat.postMessage({ ...posted, channel, thread_ts: ts, unfurl_links: false, unfurl_media: false });
  });
  await app.init();
  if (mode !== 'http') {
    await app.start();
    return undefined;
  }
  const server = (await app.start({ host, port: 0 })) as Server;
  return (server.address() as AddressInfo).port;
}

report({ port: await (which === 'bot' ? startBot() : startConstant()) });
