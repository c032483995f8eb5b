import type { Team } from '../model/team.ts';
import type { Grant } from '../model/tokens.ts';
import type { User } from '../model/user.ts';
import type { World } from '../model/world.ts';

export type Installing = {
  /** Where the app wants the browser back, if the authorize URL does not say so. */
  redirectUrl?: string;
  /** True: the person says no. */
  deny?: boolean;
  /** The state that comes back, instead of the right one. */
  state?: string;
  /** True: the browser forgets its cookies on the way. */
  forgetCookies?: boolean;
};

export type Installed = {
  /** The app's last answer. */
  status: number;
  body: string;
  /** What the app asked for. */
  scopes: string[];
  /** Where Slack sent the browser. */
  redirect: string;
};

/** Goes the whole way that a browser goes: the app's page, Slack's consent, and back to the app. */
export async function install(world: World, user: User, url: string, how: Installing): Promise<Installed> {
  const page = await fetch(url, { redirect: 'manual' });
  const html = await page.text();
  const link = page.headers.get('location') ?? /href="([^"]*\/oauth\/v2\/authorize[^"]*)"/.exec(html)?.[1];
  if (!link) throw new Error(`There is no link to Slack at ${url}`);
  const query = new URL(link.replaceAll('&amp;', '&')).searchParams;
  const otherwise = how.redirectUrl ?? new URL('/slack/oauth_redirect', url).href;
  const redirect = consent(world, user.team, user, query, { ...how, redirectUrl: otherwise });
  const cookies = page.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const headers: Record<string, string> = how.forgetCookies ? {} : { cookie: cookies.join('; ') };
  const back = await fetch(redirect, { redirect: 'manual', headers });
  return { status: back.status, body: await back.text(), scopes: scopesOf(query), redirect };
}

/** Where the browser goes once somebody agreed, or did not. */
export function consent(world: World, team: Team, by: User, query: URLSearchParams, how: Installing): string {
  if (query.get('client_id') !== world.tokens.clientId) throw new Error('invalid_client_id');
  const given = query.get('redirect_uri');
  const target = given ?? how.redirectUrl;
  if (!target) throw new Error('bad_redirect_uri');
  const back = new URL(target);
  if (how.deny) back.searchParams.set('error', 'access_denied');
  else {
    const code = `${by.id}.${world.ids.next('')}.code`;
    const grant: Grant = { code, team, by, scopes: scopesOf(query), redirectUri: given, used: false };
    world.tokens.grants.set(code, grant);
    back.searchParams.set('code', code);
  }
  const state = how.state ?? query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  return back.href;
}

function scopesOf(query: URLSearchParams): string[] {
  return (query.get('scope') ?? '').split(/[ ,]/).filter(Boolean);
}
