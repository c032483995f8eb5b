import type { Token } from '../model/tokens.ts';
import { textOf, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { ApiError } from './api-error.ts';
import type { Call, Methods } from './method.ts';

export const oauthMethods: Methods = { 'oauth.v2.access': { token: null, scopes: [], handle: access } };

/** Takes a code or a refresh token, each once, and gives the bot's token for the team. */
function access(call: Call): Wire {
  const { world, args } = call;
  identify(call);
  const refreshes = args['grant_type'] === 'refresh_token';
  return refreshes ? refresh(world, textOf(args['refresh_token'])) : exchange(world, args);
}

function identify({ world, args, credentials }: Call): void {
  const [id = '', secret = ''] = credentials.split(':');
  if ((textOf(args['client_id']) || id) !== world.tokens.clientId) throw new ApiError('invalid_client_id');
  if ((textOf(args['client_secret']) || secret) !== world.tokens.clientSecret) throw new ApiError('bad_client_secret');
}

function exchange(world: World, args: Wire): Wire {
  const grant = world.tokens.grants.get(textOf(args['code']));
  if (!grant) throw new ApiError('invalid_code');
  if (grant.used) throw new ApiError('code_already_used');
  const redirect = textOf(args['redirect_uri']);
  if (redirect !== (grant.redirectUri ?? '')) throw new ApiError('bad_redirect_uri');
  grant.used = true;
  const { team, by, scopes } = grant;
  const { user } = team.bot;
  const token = world.tokens.issue('bot', { team, user, scopes, expiresIn: world.options.tokenLifetime });
  team.installed = true;
  return { ...told(world, token), authed_user: { id: by.id } };
}

function refresh(world: World, given: string): Wire {
  const old = given === '' ? null : world.tokens.refreshed(given);
  if (!old?.team || !old.user || old.ended) throw new ApiError('invalid_refresh_token');
  const { team, user, scopes } = old;
  old.refresh = null;
  const token = world.tokens.issue('bot', { team, user, scopes, expiresIn: world.options.tokenLifetime });
  return told(world, token);
}

function told(world: World, { value, team, user, scopes, refresh: again }: Token): Wire {
  const rotation = again === null ? {} : { refresh_token: again, expires_in: world.options.tokenLifetime };
  return {
    ok: true,
    access_token: value,
    token_type: 'bot',
    scope: scopes.join(','),
    bot_user_id: user?.id,
    app_id: world.appId,
    team: { id: team?.id, name: team?.name },
    enterprise: null,
    is_enterprise_install: false,
    ...rotation,
  };
}
