import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { GatewayCloseCodes } from 'discord.js';
import { until } from '../shared/until.ts';
import { Gateway } from './gateway/gateway.ts';
import type { Application } from './model/application.ts';
import type { Channel } from './model/channel.ts';
import type { Command, Registration } from './model/command-book.ts';
import type { Guild, GuildOptions } from './model/guild.ts';
import type { Message } from './model/message.ts';
import type { User, UserOptions } from './model/user.ts';
import { World } from './model/world.ts';
import { defaults, type Options } from './options.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { channelRoutes } from './rest/channel-routes.ts';
import { commandRoutes } from './rest/command-routes.ts';
import type { Faults } from './rest/faults.ts';
import { guildRoutes } from './rest/guild-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import type { RecordedRequest } from './rest/request-log.ts';
import { RestServer } from './rest/rest-server.ts';
import { webhookRoutes } from './rest/webhook-routes.ts';

/** Discord on 127.0.0.1: its REST API and its gateway on one port, and people to use it. */
export class FakeDiscord {
  readonly gateway: Gateway;
  readonly guild: Guild;
  readonly #world: World;
  readonly #rest: RestServer;
  #port = 0;

  private constructor(options: Options) {
    this.#world = new World(options);
    this.gateway = new Gateway(this.#world, () => `ws://127.0.0.1:${this.#port}`);
    this.#world.dispatch = (event) => this.gateway.dispatch(event);
    const routes = [applicationRoutes(() => `ws://127.0.0.1:${this.#port}`), commandRoutes, channelRoutes, guildRoutes];
    this.#rest = new RestServer(this.#world, [...routes, interactionRoutes, webhookRoutes].flat());
    this.#rest.http.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
    this.guild = this.#world.createGuild({ locale: options.locale });
  }

  /** Starts it on a free port, with one guild. */
  static async start(options: Partial<Options> = {}): Promise<FakeDiscord> {
    const discord = new FakeDiscord({ ...defaults, ...options });
    const { http } = discord.#rest;
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    discord.#port = (http.address() as AddressInfo).port;
    return discord;
  }

  /** For `rest.api` of discord.js, in a Client and in a REST alike. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** The bot's token. */
  get token(): string {
    return this.#world.token;
  }

  get application(): Application {
    return this.#world.application;
  }

  /** The bot's user. */
  get bot(): User {
    return this.#world.bot;
  }

  get faults(): Faults {
    return this.#rest.faults;
  }

  /** Every request so far, the Authorization header left out. */
  get requests(): RecordedRequest[] {
    return this.#rest.log.requests;
  }

  /** The commands registered now, global and of guilds. */
  get registeredCommands(): Command[] {
    return this.#world.commands.all();
  }

  /** Every registration so far. */
  get registrations(): Registration[] {
    return this.#world.commands.registrations;
  }

  createGuild(options: GuildOptions = {}): Guild {
    return this.#world.createGuild(options);
  }

  /** A user, member of the given guilds; of the default one unless told. */
  createUser(options: UserOptions & { guilds?: Guild[] } = {}): User {
    const user = this.#world.createUser(options);
    for (const guild of options.guilds ?? [this.guild]) guild.members.set(user.id, user);
    return user;
  }

  /** The conversation between a user and the bot. */
  dmChannel(user: User): Channel {
    return this.#world.dm(user);
  }

  /** The messages that everybody in a channel sees, oldest first. */
  messagesIn(channel: Channel): Message[] {
    return [...channel.messages.values()].filter((message) => !message.ephemeral);
  }

  /** The messages that only this user sees, oldest first. */
  ephemeralsFor(user: User): Message[] {
    const all = [...this.#world.channels.values()].flatMap((channel) => [...channel.messages.values()]);
    return all.filter((message) => message.ephemeralFor === user);
  }

  /** Resets the bot's token: the old one is refused from now on. Discord hangs up, sooner or later. */
  resetToken(how: { hangUp?: boolean } = {}): void {
    this.#world.resetToken();
    if (how.hangUp ?? true) this.gateway.close(GatewayCloseCodes.AuthenticationFailed);
  }

  /** Waits until the question has a truthy answer, and gives it back; an error names the question after `ms`. */
  until<Answer>(ask: () => Answer | Promise<Answer>, ms?: number, what?: string) {
    return until(ask, ms, what);
  }

  /** Hangs up on everybody and ends. */
  async close(): Promise<void> {
    for (const interaction of this.#world.interactions.values()) interaction.abandon();
    this.gateway.shutdown();
    await this.#rest.close();
  }
}
