import type { Channel } from './channel.ts';
import type { User } from './user.ts';
import { isWire, listOf, type Wire } from './wire.ts';

/** Whom a text may ping when the sender does not say: all of it in regular messages, users only in interactions. */
export type MentionDefault = 'everything' | 'users';

export type Pinged = { users: User[]; roles: string[]; everyone: boolean };

type Written = {
  text: string;
  channel: Channel;
  users: ReadonlyMap<string, User>;
  /** The `allowed_mentions` of the body, or undefined without. */
  allowed: unknown;
  otherwise: MentionDefault;
  /** The author of the message replied to, where a reply to it can ping. */
  replied: User | null;
};

/** Computes whom a message pings. */
export function pinged(written: Written): Pinged {
  const { text, channel, users, replied } = written;
  const may = permits(written.allowed, written.otherwise);
  const plain = withoutCode(text);
  const found = new Set<User>();
  for (const id of idsIn(plain, /<@!?(\d+)>/g)) {
    const user = users.get(id);
    if (user && may.user(id) && channel.seats(user)) found.add(user);
  }
  if (replied && may.replied && channel.seats(replied)) found.add(replied);
  const roles = idsIn(plain, /<@&(\d+)>/g).filter((id) => channel.guild?.roles.has(id) && may.role(id));
  return { users: [...found], roles, everyone: may.everyone && /@(?:everyone|here)\b/.test(plain) };
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

/** Code and escaped characters mention nobody. */
function withoutCode(text: string): string {
  return /[`\\]/.test(text) ? text.replace(/```[\s\S]*?```|`[^`\n]*`|\\[\s\S]/g, ' ') : text;
}

type Permits = {
  user: (id: string) => boolean;
  role: (id: string) => boolean;
  everyone: boolean;
  replied: boolean;
};

function permits(allowed: unknown, otherwise: MentionDefault): Permits {
  if (!isWire(allowed)) {
    const all = otherwise === 'everything';
    return { user: () => true, role: () => all, everyone: all, replied: true };
  }
  const parse = listOf(allowed['parse']);
  const [users, roles] = [listOf(allowed['users']), listOf(allowed['roles'])];
  return {
    user: (id) => parse.includes('users') || users.includes(id),
    role: (id) => parse.includes('roles') || roles.includes(id),
    everyone: parse.includes('everyone'),
    replied: allowed['replied_user'] === true,
  };
}

/** All that a message shows as text and that can mention: its content and its text displays, not its embeds. */
export function mentionable(content: string, components: unknown): string {
  const texts = [content];
  gather(components, texts);
  return texts.join('\n');
}

function gather(components: unknown, texts: string[]): void {
  for (const component of listOf(components)) {
    if (!isWire(component)) continue;
    if (typeof component['content'] === 'string') texts.push(component['content']);
    if (component['components']) gather(component['components'], texts);
  }
}

export function mentionsWire(message: { mentions: User[]; mentionRoles: string[]; mentionEveryone: boolean }): Wire {
  return {
    mentions: message.mentions.map((user) => user.wire()),
    mention_roles: message.mentionRoles,
    mention_everyone: message.mentionEveryone,
  };
}
