import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { FakeDiscord } from './fake-discord.ts';
import { type Options, PATIENT } from './options.ts';

/** A discord.js client that talks to the double, not logged in yet. */
export function clientOf(discord: FakeDiscord, options: Partial<ClientOptions> = {}): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    ...options,
    rest: { api: discord.url, ...options.rest },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
}

/** Logs in and waits until the client is ready. */
export async function ready(client: Client, token: string): Promise<Client> {
  const done = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await done;
  return client;
}

export type Stage = { discord: FakeDiscord; client: Client; errors: Error[]; end: () => Promise<void> };

/** A double with a client that is ready. */
export async function stage(options: Partial<Options> = {}, own: Partial<ClientOptions> = {}): Promise<Stage> {
  const discord = await FakeDiscord.start({ ...PATIENT, ...options });
  const client = clientOf(discord, own);
  const errors: Error[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  await ready(client, discord.token);
  const end = async () => {
    await client.destroy();
    await discord.close();
  };
  return { discord, client, errors, end };
}
