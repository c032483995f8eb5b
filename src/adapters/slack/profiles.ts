// People's locales and display names, where the workspace granted the scope to read them.
import type { webApi } from '@slack/bolt';
import { createMemory } from '../../runtime/memory.ts';
import { patiently } from '../../runtime/patience.ts';
import type { Manages } from '../../runtime/service.ts';

export interface Profile {
  readonly locale?: string;
  readonly name?: string;
}

interface Who {
  readonly team: string;
  readonly user: string;
}

export interface Profiles {
  /** @returns nothing of what Slack doesn't tell, or not in time */
  readonly profileOf: (who: Who, client: webApi.WebClient) => Promise<Profile>;
  /** Whether the person is an admin or an owner of the workspace, asked anew each time. */
  readonly managesOf: (who: Who, client: webApi.WebClient) => Promise<Manages>;
}

/** They change seldom; whether a scope is granted is asked anew every hour. */
const PROFILES = { most: 10_000, milliseconds: 24 * 60 * 60_000 };
const GRANTS = { most: 1_000, milliseconds: 60 * 60_000 };
/** Milliseconds of the three seconds that Slack waits for an answer. */
const PATIENCE = 800;

const SCOPE = 'users:read';

type Told = webApi.UsersInfoResponse['user'];

/** A display name that nobody has chosen is empty. */
function read(person: Told): Profile {
  const name = person?.profile?.display_name || person?.real_name;
  return {
    ...(person?.locale === undefined ? {} : { locale: person.locale }),
    ...(name ? { name } : {}),
  };
}

export function createProfiles(): Profiles {
  const known = createMemory<Profile>(PROFILES);
  const grants = createMemory<{ readonly granted: boolean }>(GRANTS);
  const isGranted = async (team: string, client: webApi.WebClient): Promise<boolean> => {
    if (grants.get(team)?.granted) return true;
    const { response_metadata: metadata } = await client.auth.test();
    const granted = metadata?.scopes?.includes(SCOPE) === true;
    grants.set(team, { granted });
    return granted;
  };
  const askWhether = async ({ team, user }: Who, client: webApi.WebClient): Promise<Manages> => {
    if (!(await isGranted(team, client))) return 'untold';
    const { user: person } = await client.users.info({ user });
    const isOne = person?.is_admin || person?.is_owner || person?.is_primary_owner;
    return isOne ? 'yes' : 'no';
  };
  const ask = async (team: string, user: string, client: webApi.WebClient): Promise<void> => {
    if (!(await isGranted(team, client))) return;
    const { user: person } = await client.users.info({ user, include_locale: true });
    known.set(`${team}:${user}`, read(person));
  };
  return {
    profileOf: async ({ team, user }, client) => {
      const key = `${team}:${user}`;
      const asked = known.get(key);
      if (asked !== undefined) return asked;
      if (grants.get(team)?.granted === false) return {};
      // What Slack doesn't tell costs a language or a name, not an answer.
      await patiently(
        ask(team, user, client).catch(() => undefined),
        PATIENCE,
      );
      return known.get(key) ?? {};
    },
    managesOf: async (who, client) => {
      let told: Manages = 'unreached';
      const asking = askWhether(who, client).then((answer) => {
        told = answer;
      });
      await patiently(
        asking.catch(() => undefined),
        PATIENCE,
      );
      return told;
    },
  };
}
