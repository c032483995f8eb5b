import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { FakeSlack } from './fake-slack.ts';
import { type Options, PATIENT } from './options.ts';

type Logger = NonNullable<ConstructorParameters<typeof SocketModeReceiver>[0]['logger']>;

export type Stage = { slack: FakeSlack; app: App; logs: string[]; stop: () => Promise<void>; end: () => Promise<void> };

export type Ways = {
  options?: Partial<Options>;
  http?: boolean;
  retries?: number;
  token?: string;
  listeners?: (app: App) => void;
};

/** A logger that keeps what it hears. */
export function hearing(logs: string[]): Logger {
  const hear = (...words: unknown[]) => void logs.push(words.map(String).join(' '));
  return {
    debug: () => {},
    info: () => {},
    warn: hear,
    error: hear,
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

/** A Bolt App that talks to the double, not started yet. */
export function appOf(slack: FakeSlack, ways: Ways = {}, logs: string[] = []): App {
  const logger = hearing(logs);
  const slackApiUrl = slack.url;
  const own = { slackApiUrl, retryConfig: { forever: true, factor: 1.3, minTimeout: 20, maxTimeout: 40 } };
  const receiver = ways.http
    ? new HTTPReceiver({ signingSecret: slack.signingSecret, logger })
    : new SocketModeReceiver({
        appToken: slack.appToken,
        clientPingTimeout: 300,
        logger,
        installerOptions: { clientOptions: own },
      });
  const retryConfig = { retries: ways.retries ?? 2, minTimeout: 20, maxTimeout: 40 };
  return new App({
    token: ways.token ?? slack.botToken,
    receiver,
    deferInitialization: true,
    convoStore: false,
    logger,
    clientOptions: { slackApiUrl, timeout: 10_000, retryConfig },
  });
}

/** A double with an app that is listening. */
export async function stage(ways: Ways = {}): Promise<Stage> {
  const slack = await FakeSlack.start({ ...PATIENT, ...ways.options });
  const logs: string[] = [];
  const app = appOf(slack, ways, logs);
  ways.listeners?.(app);
  await app.init();
  const server = ways.http ? await app.start({ port: 0, host: '127.0.0.1' }) : await app.start();
  if (ways.http) slack.connect(`http://127.0.0.1:${portOf(server)}/slack/events`);
  const stop = async () => {
    await app.stop();
    await slack.until(() => slack.socket.connections.length === 0);
  };
  const end = async () => {
    await stop().catch(() => {});
    await slack.close();
  };
  return { slack, app, logs, stop, end };
}

/** Waits for a socket that the app will not give up: Bolt stopped in the middle of a reconnection rejects unheard. */
export async function settled(slack: FakeSlack): Promise<void> {
  await slack.until(() => slack.socket.connections.length === 1 && slack.socket.connections[0]?.pongs, 10_000);
}

function portOf(server: unknown): number {
  return (server as { address: () => { port: number } }).address().port;
}
