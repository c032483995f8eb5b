import type { User } from './user.ts';
import type { Wire } from './wire.ts';

/** The registered app and its bot user, who share an id. */
export type Application = { id: string; name: string; bot: User };

export function applicationWire({ id, name, bot }: Application, owner: User): Wire {
  const install = { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } };
  return {
    id,
    name,
    bot: bot.wire(),
    owner: owner.wire(),
    description: '',
    icon: null,
    summary: '',
    verify_key: '0'.repeat(64),
    flags: 0,
    bot_public: true,
    bot_require_code_grant: false,
    team: null,
    integration_types_config: { 0: install, 1: install },
  };
}
