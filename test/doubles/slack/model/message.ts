import type { Delivery } from '../deliver/delivery.ts';
import { elementsIn, textsIn } from './block-tree.ts';
import type { Channel } from './channel.ts';
import type { User } from './user.ts';
import type { Wire } from './wire.ts';

/** What can be changed by an edit. */
export type MessageState = { text: string; blocks: Wire[]; attachments: Wire[] };

export type MessageEdit = { at: number; by: User; before: MessageState; body: Wire };

export type MessageParts = MessageState & {
  ts: string;
  channel: Channel;
  author: User;
  threadTs: string | null;
  subtype: string | null;
  ephemeralFor: User | null;
  files: Wire[];
  /** What was asked for: unfurl_links, unfurl_media, link_names, parse, metadata… */
  body: Wire;
};

/** A message as it is stored: what it shows, who sees it and whom it notified. */
export class Message {
  readonly ts: string;
  readonly channel: Channel;
  readonly author: User;
  /** The `ts` of the thread's first message, or null outside threads and for the first message itself. */
  readonly threadTs: string | null;
  readonly subtype: string | null;
  /** The only user who sees it, or null. */
  readonly ephemeralFor: User | null;
  readonly files: Wire[];
  /** The body that made it, as the API takes it. */
  readonly body: Wire;
  readonly createdAt = Date.now();
  readonly edits: MessageEdit[] = [];
  readonly reactions = new Map<string, Set<User>>();
  /** The events that told the app about it. */
  readonly deliveries: Delivery[] = [];
  /** Who is notified by mention: ids of users and groups, 'channel', 'here', 'everyone'. Edits add to it. */
  notified: string[] = [];
  text: string;
  blocks: Wire[];
  attachments: Wire[];
  deleted = false;

  constructor(parts: MessageParts) {
    this.ts = parts.ts;
    this.channel = parts.channel;
    this.author = parts.author;
    this.threadTs = parts.threadTs;
    this.subtype = parts.subtype;
    this.ephemeralFor = parts.ephemeralFor;
    this.files = parts.files;
    this.body = parts.body;
    this.text = parts.text;
    this.blocks = parts.blocks;
    this.attachments = parts.attachments;
  }

  get ephemeral(): boolean {
    return this.ephemeralFor !== null;
  }

  get state(): MessageState {
    const { text, blocks, attachments } = this;
    return { text, blocks, attachments };
  }

  /** All that it shows: the texts of its blocks, or its text where it has none. */
  get shown(): string {
    return this.blocks.length > 0 ? textsIn(this.blocks).join('\n') : this.text;
  }

  /** Its buttons, menus and inputs, each with its `block_id`. */
  get elements(): Wire[] {
    return elementsIn(this.blocks);
  }

  /** Whether links in it unfold: as asked for, else as Slack does for apps and people. */
  get unfurls(): { links: boolean; media: boolean } {
    const { unfurl_links: links, unfurl_media: media } = this.body;
    return {
      links: links === undefined ? !this.author.bot : String(links) === 'true',
      media: media === undefined ? true : String(media) === 'true',
    };
  }

  /** The message object of the API. */
  wire(): Wire {
    const last = this.edits.at(-1);
    const parent = this.threadTs === null ? null : this.channel.messages.get(this.threadTs);
    return {
      type: 'message',
      ...(this.subtype === null ? {} : { subtype: this.subtype }),
      user: this.author.id,
      ts: this.ts,
      text: this.text,
      team: this.channel.team.id,
      ...(this.author.bot ? this.author.botWire() : { client_msg_id: `${this.channel.id}-${this.ts}` }),
      ...(this.blocks.length > 0 ? { blocks: this.blocks } : {}),
      ...(this.attachments.length > 0 ? { attachments: this.attachments } : {}),
      ...(this.files.length > 0 ? { files: this.files, upload: false } : {}),
      ...(this.threadTs === null ? {} : { thread_ts: this.threadTs }),
      ...(parent ? { parent_user_id: parent.author.id } : {}),
      ...(this.body['metadata'] === undefined ? {} : { metadata: this.body['metadata'] }),
      ...(last ? { edited: { user: last.by.id, ts: `${Math.floor(last.at / 1000)}.000000` } } : {}),
    };
  }
}
