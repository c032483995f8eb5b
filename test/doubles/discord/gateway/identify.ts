import { GatewayCloseCodes } from 'discord.js';
import { listOf, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import type { Shard } from './session.ts';

const privileged = (1 << 1) | (1 << 8) | (1 << 15);
const knownBits = 26;

export function shardIn(data: Wire): Shard {
  const [id, count] = listOf(data['shard'] ?? [0, 1]);
  return { id: Number(id), count: Number(count) };
}

/** The code an IDENTIFY is closed with, or null if it is fine. */
export function refusal(data: Wire, world: World): GatewayCloseCodes | null {
  const { privileged: allowed, requiredShards } = world.options;
  const intents = data['intents'];
  const shard = shardIn(data);
  if (data['token'] !== world.token) return GatewayCloseCodes.AuthenticationFailed;
  if (!valid(shard)) return GatewayCloseCodes.InvalidShard;
  if (shard.count < requiredShards) return GatewayCloseCodes.ShardingRequired;
  if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0 || intents >= 2 ** knownBits) {
    return GatewayCloseCodes.InvalidIntents;
  }
  return intents & privileged & ~allowed ? GatewayCloseCodes.DisallowedIntents : null;
}

function valid({ id, count }: Shard): boolean {
  return Number.isInteger(id) && Number.isInteger(count) && id >= 0 && count > 0 && id < count;
}
