import type { Delivery } from '../deliver/delivery.ts';
import { tell } from '../model/events.ts';
import type { User } from '../model/user.ts';
import type { World } from '../model/world.ts';

export function openHome(world: World, user: User): Delivery | null {
  const home = world.views.homeOf(user);
  return opened(world, user, { tab: 'home', ...(home ? { view: home.wire(world.appId) } : {}) });
}

export function openMessages(world: World, user: User): Delivery | null {
  return opened(world, user, { tab: 'messages' });
}

function opened(world: World, user: User, more: object): Delivery | null {
  const about = { user: user.id, channel: world.dm(user).id, event_ts: world.ids.stamp() };
  return tell(world, user.team, 'app_home_opened', { type: 'app_home_opened', ...about, ...more });
}
