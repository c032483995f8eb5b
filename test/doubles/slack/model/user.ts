import { command } from '../act/commands.ts';
import { click, type Forged, type Pick, type Surface, select } from '../act/components.ts';
import { openHome, openMessages } from '../act/home.ts';
import { close, submit, type Values } from '../act/modals.ts';
import { react, retype, type Saying, say, upload } from '../act/say.ts';
import { globalShortcut, shortcut } from '../act/shortcuts.ts';
import type { Delivery } from '../deliver/delivery.ts';
import type { Channel } from './channel.ts';
import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import { remove } from './post.ts';
import type { Team } from './team.ts';
import type { View } from './view.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

export type UserOptions = {
  name?: string;
  locale?: string;
  /** Another app's bot. */
  bot?: boolean;
  team?: Team;
  /** What else than a member they are. */
  role?: 'admin' | 'owner';
};

/** Somebody in a workspace, and what they can do there. Texts are as Slack stores them; `typed()` escapes. */
export class User {
  readonly id: string;
  readonly team: Team;
  readonly name: string;
  /** What stands after the @. */
  readonly handle: string;
  readonly bot: boolean;
  /** The B… of a bot, or null. */
  readonly botId: string | null;
  readonly appId: string | null;
  locale: string;
  /** May change. */
  role: 'member' | 'admin' | 'owner';
  /** Whether the account was deactivated. */
  deleted = false;
  /** Their conversation with the bot, once there is one. */
  direct: Channel | null = null;
  readonly #world: World;

  constructor(world: World, team: Team, options: UserOptions & { appId?: string } = {}) {
    this.#world = world;
    this.team = team;
    this.id = world.ids.next('U');
    this.name = options.name ?? 'User';
    this.handle = `${this.name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}.${this.id.slice(-4).toLowerCase()}`;
    this.bot = options.bot ?? false;
    this.botId = this.bot ? world.ids.next('B') : null;
    this.appId = this.bot ? (options.appId ?? world.ids.next('A')) : null;
    this.role = options.role ?? 'member';
    this.locale = options.locale ?? world.options.locale;
  }

  toString(): string {
    return `<@${this.id}>`;
  }

  /** The user object of the API; `locale` only where it was asked for. */
  wire(more: { locale?: boolean } = {}): Wire {
    const names = { real_name: this.name, display_name: this.name };
    const about = { id: this.id, team_id: this.team.id, name: this.handle, deleted: this.deleted };
    // An owner is an admin too.
    const roles = { is_admin: this.role !== 'member', is_owner: this.role === 'owner', is_primary_owner: false };
    const rest = {
      ...names,
      ...roles,
      is_bot: this.bot,
      is_app_user: false,
      tz: 'Europe/Paris',
      profile: { ...names },
    };
    return { ...about, ...rest, ...(more.locale ? { locale: this.locale } : {}) };
  }

  /** What tells in a message that a bot wrote it. */
  botWire(): Wire {
    if (!this.bot) return {};
    const profile = { id: this.botId, app_id: this.appId, name: this.name, team_id: this.team.id, deleted: false };
    return { bot_id: this.botId, app_id: this.appId, bot_profile: profile };
  }

  /** Writes in a channel. */
  say(channel: Channel, text: string, more: Saying = {}): Message {
    return say(this.#world, this, channel, text, more);
  }

  /** Writes in a channel, the bot's mention before it. */
  mention(channel: Channel, text: string, more: Saying = {}): Message {
    return say(this.#world, this, channel, `${this.team.bot} ${text}`.trim(), more);
  }

  /** Writes to the bot. */
  dm(text: string, more: Saying = {}): Message {
    return say(this.#world, this, this.#world.dm(this), text, more);
  }

  /** Uploads a file with a text. */
  upload(channel: Channel | 'dm', text: string, more: Saying & { name?: string } = {}): Message {
    return upload(this.#world, this, channel === 'dm' ? this.#world.dm(this) : channel, text, more);
  }

  /** Changes what they wrote: now, or so many milliseconds after it was written. */
  edit(message: Message, text: string, { after }: { after?: number } = {}): Message {
    const at = after === undefined ? undefined : Number(message.ts) * 1000 + after;
    return retype(this.#world, this, message, text, at);
  }

  /** Deletes a message. */
  delete(message: Message): void {
    remove(this.#world, message);
  }

  /** Adds a reaction to a message. */
  react(message: Message, name: string): void {
    react(this.#world, this, message, name);
  }

  /** Uses a slash command: '/name', in a channel or in their conversation with the bot. */
  command(name: string, text = '', more: { in?: Channel | 'dm' } = {}): Interaction {
    const at = more.in ?? this.team.channel;
    return command(this.#world, this, name, text, at === 'dm' ? this.#world.dm(this) : at);
  }

  /** Clicks a button of a message, of a Home tab or of a modal. Throws if they see no such button, unless forged. */
  click(on: Surface, what: Pick, more: Forged & { value?: string } = {}): Interaction {
    return click(this.#world, this, on, what, more);
  }

  /** Picks from a menu. Throws if they see no such menu or option, unless forged. */
  select(on: Surface, what: Pick, values: string | string[], more: Forged = {}): Interaction {
    return select(this.#world, this, on, what, [values].flat(), more);
  }

  /** Sends a modal off, with what they filled in by `action_id`. */
  submit(modal: View, values: Values = {}, more: Forged = {}): Interaction {
    return submit(this.#world, this, modal, values, more);
  }

  /** Closes a modal; null where the app did not ask to be told. */
  close(modal: View): Interaction | null {
    return close(this.#world, this, modal);
  }

  /** Picks a shortcut from the menu of a message. */
  shortcut(callbackId: string, message: Message): Interaction {
    return shortcut(this.#world, this, callbackId, message);
  }

  /** Picks a global shortcut. */
  globalShortcut(callbackId: string): Interaction {
    return globalShortcut(this.#world, this, callbackId);
  }

  /** Opens the app's Home tab; null where the app is not subscribed to it. */
  openHome(): Delivery | null {
    return openHome(this.#world, this);
  }

  /** Opens the app's Messages tab; null where the app is not subscribed to it. */
  openMessages(): Delivery | null {
    return openMessages(this.#world, this);
  }
}
