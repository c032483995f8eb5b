import type { Interaction } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { User } from '../model/user.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { common, start } from './start.ts';

export function shortcut(world: World, user: User, callbackId: string, message: Message): Interaction {
  if (message.deleted || message.ephemeral) throw new Error('That message has no menu of shortcuts');
  const { channel } = message;
  const body = (interaction: Interaction): Wire => ({
    type: 'message_action',
    ...common(world, user),
    callback_id: callbackId,
    trigger_id: interaction.triggerId,
    response_url: world.responses.issue(interaction),
    message_ts: message.ts,
    channel: { id: channel.id, name: channel.name },
    message: message.wire(),
  });
  return start(world, { kind: 'interactive', user, channel, name: callbackId, source: message, body });
}

export function globalShortcut(world: World, user: User, callbackId: string): Interaction {
  const body = (interaction: Interaction): Wire => ({
    type: 'shortcut',
    ...common(world, user),
    callback_id: callbackId,
    trigger_id: interaction.triggerId,
  });
  return start(world, { kind: 'interactive', user, channel: null, name: callbackId, source: null, body });
}
