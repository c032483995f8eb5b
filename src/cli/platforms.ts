// The platforms that are configured, made ready to start.
import type { PlatformAdapter } from '../adapters/adapter.ts';
import type { Config } from '../config/config.ts';
import type { DiscordConfig } from '../config/discord.ts';
import { type SlackConfig, slackSecrets } from '../config/slack.ts';
import { storeSecrets } from '../config/store.ts';
import { OperatorError, PassingError } from '../runtime/operator-error.ts';
import type { AdapterOptions } from '../runtime/platform.ts';
import type { ProxyRoute, ProxySettings } from '../runtime/proxy.ts';

/** What every platform is given. */
export interface Given extends AdapterOptions {
  /** A platform has closed the door for good; the error says what to do. */
  readonly failed: (error: Error) => void;
  /** Over which platforms are reached; absent where they are reached without. */
  readonly proxy?: ProxyRoute;
}

/** @returns undefined where none is set: its library is loaded only then */
export async function openProxy({ proxy }: Config): Promise<ProxyRoute | undefined> {
  if (proxy === undefined) return undefined;
  const { createProxy } = await import('../runtime/proxy.ts');
  return createProxy(proxy);
}

/** What is told of the proxies: no password is in it. */
export function proxyWords({ https, http, except }: ProxySettings): {
  readonly proxy: string;
  readonly except?: string;
} {
  const places = [https, http].flatMap((one) => (one === undefined ? [] : [one.place]));
  const exceptions = except.split(/[\s,]+/u).filter((name) => name !== '');
  return {
    proxy: [...new Set(places)].join(', '),
    ...(exceptions.length === 0 ? {} : { except: exceptions.join(', ') }),
  };
}

async function createDiscord({ token, shards, registers, api }: DiscordConfig, given: Given): Promise<PlatformAdapter> {
  const { createDiscordAdapter } = await import('../adapters/discord/discord.ts');
  const { proxy } = given;
  const settings = { shards, ...(api === undefined ? {} : { api }), ...(proxy === undefined ? {} : { proxy }) };
  return createDiscordAdapter({ ...given, token, settings, registers });
}

async function createSlack({ connection, api, interval }: SlackConfig, given: Given): Promise<PlatformAdapter> {
  const { createSlackAdapter } = await import('../adapters/slack/slack.ts');
  const { proxy, store, log } = given;
  const common = { interval, ...(api === undefined ? {} : { api }), ...(proxy === undefined ? {} : { proxy }) };
  if (connection.mode !== 'install') return createSlackAdapter({ ...given, settings: { connection, ...common } });
  const { folder, ...rest } = connection;
  if (store === undefined)
    throw new OperatorError('The tokens of workspaces cannot be kept without a store. Let STORE_URL name one.');
  const { takeOver } = await import('../store/take-over.ts');
  await takeOver(folder, store.installations, log).catch((error: unknown) => {
    if (error instanceof OperatorError) throw error;
    throw new PassingError(
      `The workspaces in "${folder}" cannot be taken over into the store: ${store.problem() ?? error}`,
    );
  });
  const { createWorkspaces } = await import('../adapters/slack/workspaces.ts');
  const installations = createWorkspaces(store.installations);
  return createSlackAdapter({ ...given, settings: { connection: { ...rest, installations }, ...common } });
}

export async function createPlatforms({ discord, slack }: Config, given: Given): Promise<PlatformAdapter[]> {
  return [
    ...(discord === undefined ? [] : [await createDiscord(discord, given)]),
    ...(slack === undefined ? [] : [await createSlack(slack, given)]),
  ];
}

/** What must never be shown. */
export function secretsOf({ discord, slack, proxy, store }: Config): string[] {
  return [
    ...storeSecrets(store),
    ...(discord === undefined ? [] : [discord.token]),
    ...(slack === undefined ? [] : slackSecrets(slack)),
    ...[proxy?.https, proxy?.http].flatMap((address) => address?.secrets ?? []),
  ];
}
