import type { Guild } from '../model/guild.ts';
import { apiErrors } from './api-error.ts';
import type { Call, Reply, Route } from './route.ts';

/** Servers. */
export const guildRoutes: Route[] = [
  { method: 'GET', template: '/guilds/:guild/audit-logs', auth: true, handle: auditLog },
];

const BOT_ADD = 28;

/** Of all that it would hold, who added bots: ours, after another one. */
function auditLog({ world, params, query }: Call): Reply {
  const guild = world.guilds.get(params['guild'] ?? '') as Guild | undefined;
  if (!guild?.addedBy) throw apiErrors.missingPermissions();
  const other = { id: world.ids.next(), action_type: BOT_ADD, target_id: world.ids.next(), user_id: guild.ownerId };
  const ours = { id: world.ids.next(), action_type: BOT_ADD, target_id: world.bot.id, user_id: guild.addedBy.id };
  const entries = Number(query.get('action_type')) === BOT_ADD ? [other, ours] : [];
  const users = [...world.users.values()].map((user) => user.wire());
  const empty = { webhooks: [], integrations: [], threads: [], guild_scheduled_events: [], auto_moderation_rules: [] };
  return { status: 200, body: { audit_log_entries: entries, users, application_commands: [], ...empty } };
}
