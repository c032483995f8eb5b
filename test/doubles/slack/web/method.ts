import type { Channel } from '../model/channel.ts';
import type { Team } from '../model/team.ts';
import type { Token, TokenKind } from '../model/tokens.ts';
import type { User } from '../model/user.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { ApiError } from './api-error.ts';

/** What a call was about, for the log of the faults. */
export type Effect = { channel?: string; ts?: string; user?: string };

/** A call as a method gets it. */
export type Call = { world: World; args: Wire; token: Token | null; effect: Effect; credentials: string };

export type Method = {
  /** The kind of token it takes; null takes none. */
  token: TokenKind | null;
  /** One of these scopes is needed; none are when empty. */
  scopes: string[];
  handle: (call: Call) => Wire;
};

export type Methods = Record<string, Method>;

/** The team and the user of the token. */
export function ownerOf({ token }: Call): { team: Team; user: User } {
  const { team, user } = token ?? {};
  if (!team || !user) throw new ApiError('not_allowed_token_type');
  return { team, user };
}

/** A user of the token's team. */
export function userNamed(call: Call, id: unknown): User {
  const user = call.world.users.get(String(id));
  if (user?.team !== ownerOf(call).team) throw new ApiError('user_not_found');
  return user;
}

/** A channel that the bot knows: a public one, or one it is in; a user's id stands for the conversation with them. */
export function channelNamed(call: Call, id: unknown): Channel {
  const { world } = call;
  const { team } = ownerOf(call);
  const user = world.users.get(String(id));
  const channel = user ? world.dm(user) : world.channels.get(String(id));
  if (channel?.team !== team) throw new ApiError('channel_not_found');
  if (channel.kind === 'private' && !channel.member) throw new ApiError('channel_not_found');
  return channel;
}

/** A channel in which the bot may write now. */
export function writable(call: Call, id: unknown): Channel {
  const channel = channelNamed(call, id);
  if (!channel.member) throw new ApiError('not_in_channel');
  if (channel.archived) throw new ApiError('is_archived');
  if (channel.restricted) throw new ApiError('restricted_action');
  return channel;
}
