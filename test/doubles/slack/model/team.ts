import type { Channel } from './channel.ts';
import type { User } from './user.ts';

/** The bot in one workspace: `id` is the bot's (B…), `userId` its user's. In a text it is its mention. */
export class Bot {
  readonly id: string;
  readonly user: User;

  constructor(id: string, user: User) {
    this.id = id;
    this.user = user;
  }

  get userId(): string {
    return this.user.id;
  }

  toString(): string {
    return `<@${this.user.id}>`;
  }
}

/** A workspace. */
export class Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** Whether the app is installed: only then its events come. */
  installed: boolean;
  /** Types of blocks that it refuses. */
  readonly refuses = new Set<string>();
  readonly #parts: { bot: Bot | null; channel: Channel | null } = { bot: null, channel: null };

  constructor(id: string, name: string, installed: boolean) {
    this.id = id;
    this.name = name;
    this.domain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    this.installed = installed;
  }

  furnish(bot: Bot, channel: Channel): void {
    this.#parts.bot = bot;
    this.#parts.channel = channel;
  }

  get bot(): Bot {
    if (!this.#parts.bot) throw new Error('The team has no bot yet');
    return this.#parts.bot;
  }

  /** A public channel with the bot in it. */
  get channel(): Channel {
    if (!this.#parts.channel) throw new Error('The team has no channel yet');
    return this.#parts.channel;
  }
}
