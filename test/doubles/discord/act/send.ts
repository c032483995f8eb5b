import { InteractionType } from 'discord.js';
import { Interaction, type InteractionParts } from '../model/interaction.ts';
import { placeWire } from '../model/place.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';

/** Makes an interaction, remembers it and sends it to the bot. */
export function send(world: World, parts: InteractionParts, data: Wire): Interaction {
  const interaction = new Interaction(world, parts);
  world.remember(interaction);
  const { source, place, user } = parts;
  const payload = {
    id: interaction.id,
    application_id: world.application.id,
    type: parts.type,
    token: interaction.token,
    version: 1,
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...placeWire(user, place),
    ...(source && parts.type !== InteractionType.ApplicationCommand ? { message: source.wire() } : {}),
    data,
  };
  const shard = place.channel.guild ? { guildId: place.channel.guild.id } : {};
  world.dispatch({ event: 'INTERACTION_CREATE', intents: 0, data: payload, ...shard });
  return interaction;
}
