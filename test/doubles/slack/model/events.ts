import type { Delivery } from '../deliver/delivery.ts';
import type { Team } from './team.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

const scopes: Record<string, string> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  reaction_added: 'reactions:read',
};

/** Sends an event if the app is installed, subscribed and has the scope for it; null where it is not sent. */
export function tell(world: World, team: Team, name: string, event: Wire): Delivery | null {
  if (!team.installed || !world.options.events.includes(name)) return null;
  const needed = scopes[name];
  const token = world.tokens.ofTeam(team);
  if (needed !== undefined && !token?.scopes.includes(needed)) return null;
  return send(world, team, event);
}

/** Sends an event, whatever the app is subscribed to. */
export function send(world: World, team: Team, event: Wire, id?: string): Delivery {
  return world.courier.event(team, bodyOf(world, team, event, id));
}

function bodyOf(world: World, team: Team, event: Wire, id: string | undefined): Wire {
  const eventId = id ?? world.ids.next('Ev');
  const who = { enterprise_id: null, team_id: team.id, user_id: team.bot.userId };
  return {
    token: 'verification-token',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: world.appId,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ ...who, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}
