// Who speaks, and where: what handlers take, made of what Slack tells.
import type { webApi } from '@slack/bolt';
import type { ServerSettings } from '../../runtime/kept-settings.ts';
import type { Preferences } from '../../runtime/preferences.ts';
import type { Place } from '../../runtime/service.ts';
import { addressOf } from './address.ts';
import type { ManagesOf } from './managers.ts';
import type { Profiles } from './profiles.ts';

export interface Whereabouts {
  readonly team: string;
  /** Of the workspace, where it belongs to one. */
  readonly enterprise?: string;
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
  readonly settings: ServerSettings;
  readonly managesOf: ManagesOf;
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
  const { team, channel, direct } = where;
  const { locale, name = where.name ?? '' } = await people.profiles.profileOf(where, client);
  return {
    person: personOf(where),
    address: addressOf(where),
    name,
    conversation: conversationOf(where),
    locale,
    publicLocale: locale,
    direct,
    ...people.preferences.chosenBy(personOf(where)),
    ...people.settings.holdingAt({ server: team, ...(direct ? {} : { channel }) }),
    manages: () => people.managesOf(where, client),
  };
}

/** As whereabouts have it, of what Bolt tells beside an event. */
export function enterpriseOf({ enterpriseId }: { readonly enterpriseId?: string }): { readonly enterprise?: string } {
  return enterpriseId === undefined ? {} : { enterprise: enterpriseId };
}
