import { applicationWire } from '../model/application.ts';
import type { Call, Route } from './route.ts';

/** Who the bot is, and where the gateway is. */
export function applicationRoutes(gatewayUrl: () => string): Route[] {
  const self = ({ world }: Call) => ({ status: 200, body: applicationWire(world.application, world.owner) });
  return [
    {
      method: 'GET',
      template: '/gateway/bot',
      auth: true,
      handle: ({ world }) => {
        const { shards, identifiesLeft: remaining } = world.options;
        const session_start_limit = { total: 1000, remaining, reset_after: 14_400_000, max_concurrency: 1 };
        return { status: 200, body: { url: gatewayUrl(), shards, session_start_limit } };
      },
    },
    { method: 'GET', template: '/gateway', auth: false, handle: () => ({ status: 200, body: { url: gatewayUrl() } }) },
    {
      method: 'GET',
      template: '/users/@me',
      auth: true,
      handle: ({ world }) => ({ status: 200, body: world.bot.wire() }),
    },
    { method: 'GET', template: '/applications/@me', auth: true, handle: self },
    { method: 'GET', template: '/oauth2/applications/@me', auth: true, handle: self },
  ];
}
