import { Channel } from './channel.ts';
import type { User } from './user.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

export type GuildOptions = {
  name?: string;
  locale?: string;
  /** A community, which alone chooses its locale. */
  community?: boolean;
  /** Whose it is: the application's owner's unless told. */
  owner?: User;
  /** Who added the bot, where the bot may read that in the audit log. */
  addedBy?: User;
  /** When the bot joined, in milliseconds: now unless told. */
  joined?: number;
  /** Only user-installed there: the bot is no member and hears of interactions only. */
  foreign?: boolean;
  /** The shard that hears of it; the guilds take turns otherwise. */
  shard?: number;
};

export type Role = { id: string; name: string };

/** A server with channels, roles and members. */
export class Guild {
  readonly id: string;
  readonly name: string;
  readonly foreign: boolean;
  readonly ownerId: string;
  readonly channels = new Map<string, Channel>();
  readonly roles = new Map<string, Role>();
  readonly members = new Map<string, User>();
  /** Who has the permission to manage it, besides its owner. */
  readonly managers = new Set<User>();
  /** What people are called there, where it is something else. */
  readonly nicknames = new Map<User, string>();
  /** Its first text channel. */
  readonly channel: Channel;
  locale: string;
  readonly features: readonly string[];
  readonly joinedAt: string;
  readonly addedBy: User | null;
  readonly #world: World;

  constructor(world: World, id: string, options: GuildOptions) {
    this.#world = world;
    this.id = id;
    this.name = options.name ?? 'Guild';
    this.locale = options.locale ?? world.options.locale;
    this.features = options.community ? ['COMMUNITY'] : [];
    this.foreign = options.foreign ?? false;
    this.ownerId = (options.owner ?? world.owner).id;
    this.addedBy = options.addedBy ?? null;
    this.joinedAt = new Date(options.joined ?? Date.now()).toISOString();
    this.roles.set(id, { id, name: '@everyone' });
    if (!this.foreign) this.members.set(world.bot.id, world.bot);
    this.channel = this.createChannel('general');
  }

  createChannel(name = 'channel'): Channel {
    const channel = new Channel(this.#world.ids.next(), 'text', { name, guild: this });
    return this.#add(channel, 'CHANNEL_CREATE');
  }

  createThread(parent: Channel = this.channel, name = 'thread'): Channel {
    const thread = new Channel(this.#world.ids.next(), 'thread', { name, guild: this, parent });
    return this.#add(thread, 'THREAD_CREATE');
  }

  createRole(name = 'role'): Role {
    const role = { id: this.#world.ids.next(), name };
    this.roles.set(role.id, role);
    this.#announce('GUILD_ROLE_CREATE', { guild_id: this.id, role: roleWire(role, false) });
    return role;
  }

  /** What a member may do in all of it. */
  permissionsOf(user: User): bigint {
    const manages = user.id === this.ownerId || this.managers.has(user);
    return manages ? ORDINARY | MANAGE_GUILD : ORDINARY;
  }

  /** What a member looks like there. */
  member(user: User): Wire {
    const dates = { joined_at: this.joinedAt, premium_since: null };
    return {
      nick: this.nicknames.get(user) ?? null,
      avatar: null,
      roles: [],
      ...dates,
      deaf: false,
      mute: false,
      flags: 0,
      pending: false,
    };
  }

  /** What GUILD_CREATE carries. */
  wire(): Wire {
    const bot = this.#world.bot;
    const channels = [...this.channels.values()].filter((channel) => !channel.missingAccess);
    return {
      id: this.id,
      name: this.name,
      icon: null,
      owner_id: this.ownerId,
      joined_at: this.joinedAt,
      features: this.features,
      preferred_locale: this.locale,
      unavailable: false,
      large: false,
      member_count: this.members.size,
      channels: channels.filter((channel) => channel.kind === 'text').map((channel) => channel.wire()),
      threads: channels.filter((channel) => channel.kind === 'thread').map((channel) => channel.wire()),
      roles: [...this.roles.values()].map((role) => roleWire(role, this.addedBy !== null)),
      members: [{ user: bot.wire(), ...this.member(bot) }],
      ...emptyLists(),
      ...settings,
    };
  }

  #add(channel: Channel, event: string): Channel {
    this.channels.set(channel.id, channel);
    this.#world.channels.set(channel.id, channel);
    this.#announce(event, channel.wire());
    return channel;
  }

  #announce(event: string, data: Wire): void {
    if (!this.foreign) this.#world.dispatch({ event, guildId: this.id, intents: 1, data });
  }
}

const settings = {
  afk_timeout: 300,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  system_channel_flags: 0,
  verification_level: 0,
  vanity_url_code: null,
  description: null,
};

function emptyLists(): Wire {
  return {
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** An ordinary member's permissions. */
const ORDINARY = 2_248_473_465_835_073n;
const VIEW_AUDIT_LOG = 128n;
const MANAGE_GUILD = 32n;

function roleWire(role: Role, readsAuditLog: boolean): Wire {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  const looks = { color: 0, colors, hoist: false, position: 0, managed: false, mentionable: true, flags: 0 };
  return { ...role, ...looks, permissions: String(readsAuditLog ? ORDINARY | VIEW_AUDIT_LOG : ORDINARY) };
}
