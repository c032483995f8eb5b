import { randomBytes } from 'node:crypto';
import type { Options } from '../options.ts';
import type { Application } from './application.ts';
import { Channel } from './channel.ts';
import { CommandBook } from './command-book.ts';
import type { Dispatch } from './dispatch.ts';
import { Guild, type GuildOptions } from './guild.ts';
import type { Interaction } from './interaction.ts';
import { Snowflakes } from './snowflakes.ts';
import { User } from './user.ts';

/** All that exists: users, guilds, channels, commands and interactions. */
export class World {
  readonly options: Options;
  readonly ids = new Snowflakes();
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  readonly commands: CommandBook;
  readonly application: Application;
  readonly owner: User;
  token: string;
  /** Where events go. */
  dispatch: (event: Dispatch) => void = () => {};
  readonly #groups = new Map<string, Channel>();
  #foreign: Guild | null = null;

  constructor(options: Options) {
    this.options = options;
    const bot = new User(this, { name: 'Bot', bot: true });
    this.users.set(bot.id, bot);
    this.application = { id: bot.id, name: 'Bot', bot };
    this.owner = this.#add(new User(this, { name: 'Owner' }));
    this.commands = new CommandBook(this.ids, bot.id);
    this.token = tokenOf(bot);
  }

  /** Another token from now on, as "Reset Token" in the portal makes one. */
  resetToken(): void {
    this.token = tokenOf(this.bot);
  }

  get bot(): User {
    return this.application.bot;
  }

  createGuild(options: GuildOptions): Guild {
    const shard = options.shard ?? this.guilds.size % this.options.shards;
    const guild = new Guild(this, this.ids.forShard(shard, this.options.shards), options);
    this.guilds.set(guild.id, guild);
    if (!guild.foreign) this.dispatch({ event: 'GUILD_CREATE', guildId: guild.id, intents: 1, data: guild.wire() });
    return guild;
  }

  createUser(options: { name?: string; locale?: string; canBeMessaged?: boolean; installed?: boolean }): User {
    return this.#add(new User(this, options));
  }

  /** The conversation between a user and the bot. */
  dm(user: User): Channel {
    user.direct ??= this.#open(new Channel(this.ids.next(), 'dm', { recipients: [user] }));
    return user.direct;
  }

  /** A group of a user and two others, without the bot. */
  group(user: User): Channel {
    const known = this.#groups.get(user.id);
    if (known) return known;
    const others = [this.createUser({ name: 'Friend' }), this.createUser({ name: 'Other friend' })];
    const recipients = [user, ...others];
    const channel = this.#open(new Channel(this.ids.next(), 'group-dm', { name: 'Group', recipients }));
    this.#groups.set(user.id, channel);
    return channel;
  }

  /** A guild that never installed the bot. */
  foreignGuild(): Guild {
    this.#foreign ??= this.createGuild({ name: 'Foreign', foreign: true });
    return this.#foreign;
  }

  remember(interaction: Interaction): void {
    this.interactions.set(interaction.token, interaction);
    if (this.interactions.size <= this.options.history) return;
    const oldest = this.interactions.keys().next();
    if (!oldest.done) this.interactions.delete(oldest.value);
  }

  /** The guilds the bot is in, of one shard. */
  installed(): Guild[] {
    return [...this.guilds.values()].filter((guild) => !guild.foreign);
  }

  #add(user: User): User {
    this.users.set(user.id, user);
    return user;
  }

  #open(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    return channel;
  }
}

function tokenOf({ id }: User): string {
  const parts = [Buffer.from(id), randomBytes(4), randomBytes(28)];
  return parts.map((part) => part.toString('base64url')).join('.');
}
