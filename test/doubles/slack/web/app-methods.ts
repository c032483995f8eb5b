import type { Wire } from '../model/wire.ts';
import { type Call, type Methods, ownerOf } from './method.ts';

/** Methods about the app itself; `link` makes the address of a new socket. */
export function appMethods(link: () => string): Methods {
  return {
    'api.test': { token: null, scopes: [], handle: ({ args }) => ({ ok: true, args }) },
    'apps.connections.open': { token: 'app', scopes: ['connections:write'], handle: () => ({ ok: true, url: link() }) },
    'auth.test': { token: 'bot', scopes: [], handle: authTest },
    'auth.revoke': { token: 'bot', scopes: [], handle: authRevoke },
  };
}

function authTest(call: Call): Wire {
  const { team, user } = ownerOf(call);
  return {
    ok: true,
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: user.handle,
    team_id: team.id,
    user_id: user.id,
    bot_id: user.botId,
    is_enterprise_install: false,
  };
}

function authRevoke({ args, token }: Call): Wire {
  const test = String(args['test']) === 'true' || String(args['test']) === '1';
  if (token && !test) token.ended = 'token_revoked';
  return { ok: true, revoked: !test };
}
