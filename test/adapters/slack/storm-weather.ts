// The weather of the storm: what fails when, drawn from a seed.
import { Interaction } from '../../doubles/slack/model/interaction.ts';
import type { DisconnectReason } from '../../doubles/slack/socket/socket-mode.ts';
import type { Fault, Faults } from '../../doubles/slack/web/faults.ts';
import { pick, type Random } from '../../support/random.ts';
import { type Asked, LONG, POST, type Scene } from './fault-scene.ts';

/** Nothing was posted, and that is certain, or all went well in the end. */
const KNOWN: readonly Fault[] = [
  { status: 429, retryAfter: 0 },
  { status: 429, retryAfter: 1 },
  { error: 'invalid_blocks' },
  { hang: 30 },
  { hang: 30, when: 'after' },
];
/** Nobody knows whether it was posted. */
const UNKNOWN: readonly Fault[] = [
  { status: 500 },
  { status: 503 },
  { status: 502, when: 'after' },
  { reset: 'before' },
  { reset: 'after' },
];
const BESIDE: readonly (readonly [string, Fault])[] = [
  ['users.info', { status: 500 }],
  ['users.info', { hang: 1_000 }],
  ['users.info', { status: 429, retryAfter: 5 }],
  ['response_url', { status: 404 }],
  ['response_url', { status: 500 }],
];
const SHARES = { known: 0.25, unknown: 0.08, beside: 0.06, twice: 0.25, again: 0.1, forged: 0.05 };

/** Arms what strikes whoever comes next. */
export function strike(faults: Faults, random: Random): void {
  if (random() < SHARES.known) faults.next(POST, pick(random, KNOWN));
  if (random() < SHARES.unknown) faults.next(POST, pick(random, UNKNOWN));
  if (random() < SHARES.beside) faults.next(...pick(random, BESIDE));
}

/** Delivers what was asked once more, as the same event or as another one about the same message. */
export async function repeat({ slack }: Scene, asked: Asked, overHttp: boolean, random: Random): Promise<void> {
  const [twice, again] = [random() < SHARES.twice, random() < SHARES.again];
  if (asked instanceof Interaction) {
    const delivery = slack.deliveries.find(({ body }) => body['trigger_id'] === asked.triggerId);
    if (twice && overHttp && delivery !== undefined) await slack.http.replay(delivery).catch(() => undefined);
    return;
  }
  const [delivery] = asked.deliveries;
  if (delivery === undefined) throw new Error('a message was not delivered');
  if (twice) await slack.redeliver(delivery);
  if (again) slack.event(delivery.body['event'] as Record<string, unknown>);
}

/** Somebody else posts an event as if Slack had sent it. */
export function meddle({ slack }: Scene, random: Random): void {
  if (random() >= SHARES.forged) return;
  const event = { type: 'app_mention', user: 'U0', channel: slack.channel.id, ts: '1.1', text: '<@U0> How much?' };
  const body = { type: 'event_callback', event_id: 'Ev0', team_id: slack.team.id, event };
  slack.http.send(JSON.stringify(body), { secret: '0'.repeat(32) }).catch(() => undefined);
}

type SocketFault = DisconnectReason | 'cut' | 'refused';

export const SOCKET_FAULTS: readonly SocketFault[] = [
  ...(['warning', 'cut', 'refresh_requested', 'refused'] as const),
  ...(['link_disabled', 'cut', 'too_many_websockets'] as const),
];

/** One fault of the socket, until the bot is back. */
export async function disturb(kind: SocketFault, { slack, stage }: Scene): Promise<void> {
  const { socket } = slack;
  const { hellos, refused } = socket;
  if (kind === 'cut') socket.cut();
  else if (kind === 'refused') {
    const end = socket.refuse();
    socket.cut();
    await slack.until(() => socket.refused > refused, LONG, 'a refusal');
    end();
  } else socket.disconnect(kind);
  await slack.until(() => socket.hellos > hellos && stage.adapter.ready(), LONG, `the bot after ${kind}`);
}
