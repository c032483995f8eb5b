import { autocomplete, type Given, messageCommand, slash } from '../act/commands.ts';
import { click, type Forged, select } from '../act/components.ts';
import { submit } from '../act/modals.ts';
import { type Saying, say } from '../act/say.ts';
import type { Channel } from './channel.ts';
import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import type { Modal } from './modal.ts';
import { channelAt, type Where } from './place.ts';
import { edit, remove } from './post.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

export type UserOptions = {
  name?: string;
  /** The language of the user's app. */
  locale?: string;
  bot?: boolean;
  /** False: the bot's messages to them fail with 50007. */
  canBeMessaged?: boolean;
  /** Whether they installed the app for themselves too. */
  installed?: boolean;
};

/** Somebody who uses Discord, and what they can do there. */
export class User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  locale: string;
  canBeMessaged: boolean;
  installed: boolean;
  /** Their conversation with the bot, once there is one. */
  direct: Channel | null = null;
  readonly #world: World;
  readonly #wire: Wire;

  constructor(world: World, options: UserOptions) {
    this.#world = world;
    this.id = world.ids.next();
    this.name = options.name ?? 'User';
    this.bot = options.bot ?? false;
    this.locale = options.locale ?? 'en-US';
    this.canBeMessaged = options.canBeMessaged ?? true;
    this.installed = options.installed ?? false;
    const username = `${this.name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_${this.id.slice(-4)}`;
    const looks = { discriminator: '0', avatar: null, public_flags: 0, flags: 0 };
    this.#wire = { id: this.id, username, global_name: this.name, bot: this.bot, ...looks };
  }

  /** The user object of the API. */
  wire(): Wire {
    return this.#wire;
  }

  toString(): string {
    return `<@${this.id}>`;
  }

  /** Writes in a channel; `<@id>`, `<@&id>` and `@everyone` in the text mention. */
  say(channel: Channel, content: string, more: Saying = {}): Message {
    return say(this.#world, this, channel, content, more);
  }

  /** Writes to the bot. */
  dm(content: string, more: Saying = {}): Message {
    return say(this.#world, this, this.#world.dm(this), content, more);
  }

  /** Changes what they wrote: now, or so many milliseconds after it was written. */
  edit(message: Message, content: string, { after }: { after?: number } = {}): Message {
    return edit(this.#world, message, { content }, [], after === undefined ? undefined : message.createdAt + after);
  }

  /** Deletes a message; a later reply to it fails. */
  delete(message: Message): void {
    remove(this.#world, message);
  }

  /** Uses a slash command: 'ask', or 'group sub' with subcommands. Throws if the app would not offer or take it. */
  command(name: string, options: Given = {}, more: { in?: Where } = {}): Interaction {
    return slash(this.#world, this, { name, options, channel: this.#at(more.in) });
  }

  /** Types in an option that completes; `others` are the options filled in so far. */
  autocomplete(
    name: string,
    option: string,
    typed: string | number,
    others: Given = {},
    more: { in?: Where } = {},
  ): Interaction {
    const options = { ...others, [option]: typed };
    return autocomplete(this.#world, this, { name, options, focused: option, channel: this.#at(more.in) });
  }

  /** Picks an app command from the menu of a message. */
  messageCommand(name: string, message: Message, more: { in?: Where } = {}): Interaction {
    const channel = more.in ? this.#at(more.in) : message.channel;
    return messageCommand(this.#world, this, { name, message, channel });
  }

  /** Clicks a button. Throws if the message has no such button that they could click, unless forged. */
  click(message: Message, customId: string, more: Forged = {}): Interaction {
    return click(this.#world, this, message, customId, more);
  }

  /** Picks from a select menu. Throws if the message has no such menu or option, unless forged. */
  select(message: Message, customId: string, values: string | string[], more: Forged = {}): Interaction {
    return select(this.#world, this, message, customId, { ...more, values: [values].flat() });
  }

  /** Sends a modal off, with what they typed by custom id. */
  submit(modal: Modal, fields: Record<string, string | string[]> = {}, more: Forged = {}): Interaction {
    return submit(this.#world, this, modal, fields, more);
  }

  #at(where: Where | undefined): Channel {
    const channel = channelAt(this.#world, this, where) ?? this.#world.installed()[0]?.channel;
    if (!channel) throw new Error('There is no guild to act in');
    return channel;
  }
}
