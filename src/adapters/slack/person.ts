// Who speaks, and where: what handlers take, made of what Slack tells.
import type { webApi } from '@slack/bolt';
import type { Preferences } from '../../runtime/preferences.ts';
import type { Place } from '../../runtime/service.ts';
import type { Profiles } from './profiles.ts';

export interface Whereabouts {
  readonly team: string;
  readonly user: string;
  /** What Slack calls the person beside what was done; absent where it doesn't. */
  readonly name?: string;
  readonly channel: string;
  /** The thread that an answer belongs to; absent in private and in direct messages, where the channel is the conversation. */
  readonly thread?: string;
  /** Between the person and the bot alone. */
  readonly direct: boolean;
}

export interface People {
  readonly profiles: Profiles;
  readonly preferences: Preferences;
}

export function personOf({ team, user }: Pick<Whereabouts, 'team' | 'user'>): string {
  return `${team}:${user}`;
}

function conversationOf({ team, user, channel, thread, direct }: Whereabouts): string {
  if (direct) return `slack:${team}:${channel}`;
  return thread === undefined ? `slack:${team}:${channel}:${user}` : `slack:${team}:${channel}:${thread}`;
}

/** The person's locale and display name are known only where the scope for it was granted; a workspace has no locale. */
export async function placeOf(where: Whereabouts, client: webApi.WebClient, people: People): Promise<Place> {
  const { locale, name = where.name ?? '' } = await people.profiles.profileOf(where, client);
  return {
    person: personOf(where),
    name,
    conversation: conversationOf(where),
    locale,
    publicLocale: locale,
    direct: where.direct,
    ...people.preferences.chosenBy(personOf(where)),
  };
}
