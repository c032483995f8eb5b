import type { Channel } from './channel.ts';
import { tell } from './events.ts';
import type { Message } from './message.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

type Change = { how: 'new' } | { how: 'changed'; old: Wire; mentioned: string[] } | { how: 'deleted'; old: Wire };

const kinds = { public: 'message.channels', private: 'message.groups', im: 'message.im' } as const;

/** Tells the app of a message, as far as it is subscribed and in the channel: as `message` and as `app_mention`. */
export function announce(world: World, message: Message, change: Change): void {
  const { channel } = message;
  if (message.ephemeral || !channel.member) return;
  const place = { channel: channel.id, event_ts: world.ids.stamp() };
  const kind = { channel_type: channel.type };
  const about = { ...eventOf(message, change), ...place, ...kind };
  keep(message, tell(world, channel.team, kinds[channel.kind], about));
  if (mentions(channel, message, change)) {
    keep(message, tell(world, channel.team, 'app_mention', { ...message.wire(), ...place, type: 'app_mention' }));
  }
}

function keep(message: Message, delivery: ReturnType<typeof tell>): void {
  if (delivery) message.deliveries.push(delivery);
}

function eventOf(message: Message, change: Change): Wire {
  const { how } = change;
  if (how === 'new') return message.wire();
  const hidden = { type: 'message', hidden: true, ts: message.ts };
  if (how === 'deleted') {
    return { ...hidden, subtype: 'message_deleted', deleted_ts: message.ts, previous_message: change.old };
  }
  return { ...hidden, subtype: 'message_changed', message: message.wire(), previous_message: change.old };
}

function mentions(channel: Channel, message: Message, change: Change): boolean {
  const { userId, user } = channel.team.bot;
  if (channel.kind === 'im' || change.how === 'deleted' || message.author === user) return false;
  const before = change.how === 'changed' && change.mentioned.includes(userId);
  return message.notified.includes(userId) && !before;
}
