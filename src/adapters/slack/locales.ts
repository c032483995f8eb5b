// People's locales, where the workspace granted the scope to read them.
import type { webApi } from '@slack/bolt';
import { createMemory } from '../../runtime/memory.ts';
import { patiently } from '../../runtime/patience.ts';

export interface Locales {
  /** @returns undefined where Slack doesn't tell, or not in time */
  readonly localeOf: (
    who: { readonly team: string; readonly user: string },
    client: webApi.WebClient,
  ) => Promise<string | undefined>;
}

/** Locales change seldom; whether a scope is granted is asked anew every hour. */
const LOCALES = { most: 10_000, milliseconds: 24 * 60 * 60_000 };
const GRANTS = { most: 1_000, milliseconds: 60 * 60_000 };
/** Milliseconds of the three seconds that Slack waits for an answer. */
const PATIENCE = 800;

interface Known {
  readonly locale: string | undefined;
}

const SCOPE = 'users:read';

export function createLocales(): Locales {
  const known = createMemory<Known>(LOCALES);
  const grants = createMemory<{ readonly granted: boolean }>(GRANTS);
  const isGranted = async (team: string, client: webApi.WebClient): Promise<boolean> => {
    const before = grants.get(team);
    if (before !== undefined) return before.granted;
    const { response_metadata: metadata } = await client.auth.test();
    const granted = metadata?.scopes?.includes(SCOPE) === true;
    grants.set(team, { granted });
    return granted;
  };
  const ask = async (team: string, user: string, client: webApi.WebClient): Promise<void> => {
    if (!(await isGranted(team, client))) return;
    const { user: person } = await client.users.info({ user, include_locale: true });
    known.set(`${team}:${user}`, { locale: person?.locale });
  };
  return {
    localeOf: async ({ team, user }, client) => {
      const key = `${team}:${user}`;
      const asked = known.get(key);
      if (asked !== undefined) return asked.locale;
      if (grants.get(team)?.granted === false) return undefined;
      // What Slack doesn't tell costs a language, not an answer.
      await patiently(
        ask(team, user, client).catch(() => undefined),
        PATIENCE,
      );
      return known.get(key)?.locale;
    },
  };
}
