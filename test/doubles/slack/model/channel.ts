import type { Message } from './message.ts';
import type { Team } from './team.ts';
import type { User } from './user.ts';
import type { Wire } from './wire.ts';

export type ChannelKind = 'public' | 'private' | 'im';

export type ChannelOptions = {
  name?: string;
  /** Whether the bot is in it; true unless told. */
  member?: boolean;
  archived?: boolean;
  /** True: only some may post, and the bot is none of them. */
  restricted?: boolean;
  private?: boolean;
  team?: Team;
};

export type Prompts = { title: string | null; prompts: Wire[]; threadTs: string | null };

const types = { public: 'channel', private: 'group', im: 'im' } as const;

/** A conversation: a channel, or one user's with the bot. */
export class Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly team: Team;
  /** Whose conversation with the bot it is, or null. */
  readonly user: User | null;
  readonly members = new Set<User>();
  /** Whether the bot is in it. */
  member: boolean;
  archived: boolean;
  restricted: boolean;
  /** All messages that were not deleted, ephemeral ones too, by `ts`, oldest first. */
  readonly messages = new Map<string, Message>();
  /** The `ts` of all messages there ever were, for threads whose first message is gone. */
  readonly known = new Set<string>();
  /** The prompts that the bot suggested last, or null. */
  prompts: Prompts | null = null;
  /** What the bot said it is doing, by the `ts` of the thread. */
  readonly statuses = new Map<string, string>();
  /** The titles the bot gave to threads, by `ts`. */
  readonly titles = new Map<string, string>();

  constructor(id: string, kind: ChannelKind, team: Team, more: ChannelOptions & { user?: User } = {}) {
    this.id = id;
    this.kind = kind;
    this.team = team;
    this.name = more.name ?? (kind === 'im' ? 'directmessage' : id.toLowerCase());
    this.member = more.member ?? true;
    this.archived = more.archived ?? false;
    this.restricted = more.restricted ?? false;
    this.user = more.user ?? null;
    if (more.user) this.members.add(more.user);
  }

  /** `channel_type` in events. */
  get type(): 'channel' | 'group' | 'im' {
    return types[this.kind];
  }

  toString(): string {
    return `<#${this.id}|${this.name}>`;
  }

  /** The channel object of the API. */
  wire(): Wire {
    const base = { id: this.id, created: 0, is_archived: this.archived, context_team_id: this.team.id };
    if (this.user) return { ...base, is_im: true, user: this.user.id, is_user_deleted: false };
    const is = { is_channel: true, is_group: false, is_im: false, is_private: this.kind === 'private' };
    return { ...base, name: this.name, is_member: this.member, num_members: this.members.size, ...is };
  }
}
