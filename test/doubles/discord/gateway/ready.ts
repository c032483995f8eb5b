import type { Guild } from '../model/guild.ts';
import { shardOf } from '../model/snowflakes.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import type { Session, Shard } from './session.ts';

/** The guilds of a shard. */
export function guildsOf(world: World, shard: Shard): Guild[] {
  return world.installed().filter((guild) => shardOf(guild.id, shard.count) === shard.id);
}

export function ready(world: World, session: Session, url: string): Wire {
  const { id, count } = session.shard;
  return {
    v: 10,
    user: { ...world.bot.wire(), verified: true, mfa_enabled: false, email: null },
    guilds: guildsOf(world, session.shard).map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: url,
    shard: [id, count],
    application: { id: world.application.id, flags: 0 },
    private_channels: [],
    relationships: [],
    user_settings: {},
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    _trace: [],
  };
}
