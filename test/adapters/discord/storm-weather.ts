// The weather of the storm: what fails when, drawn from a seed.
import { Interaction } from '../../doubles/discord/model/interaction.ts';
import type { Fault, Faults } from '../../doubles/discord/rest/faults.ts';
import { pick, type Random } from '../../support/random.ts';
import type { Scene } from './fault-scene.ts';
import type { Asked, Ledger } from './storm-ledger.ts';

/** Milliseconds: longer than a request may take. */
const HANG = 2300;

/** A share of the questions meets one of these; each of them leaves time for an answer. */
const PASSING: readonly Fault[] = [
  { status: 500 },
  { status: 503, times: 2 },
  { status: 502, when: 'after' },
  { reset: 'before' },
  { reset: 'after' },
  { reset: 'after', times: 2 },
  { status: 429, retryAfter: 0.05 },
  { hang: 30 },
  { hang: 30, when: 'after' },
];
const SHARE = 0.35;

/** What no answer survives: as many failures as there are attempts, and more waiting than Discord has patience. */
const FATAL: Fault = { status: 503, times: 4 };
const ENDLESS: Fault = { hang: 2 * HANG, times: 2 };

export type Fate = 'fair' | 'fatal' | 'endless' | 'slow';

const FATES: readonly (readonly [Fate, Fault, share: number])[] = [
  ['fatal', FATAL, 0.02],
  ['endless', ENDLESS, 0.01],
  ['slow', { hang: HANG }, 0.01],
  ['slow', { hang: HANG, when: 'after' }, 0.01],
];

function target(asked: Asked): string {
  return asked instanceof Interaction
    ? `POST /interactions/${asked.id}/*/callback`
    : `POST /channels/${asked.channel.id}/messages`;
}

/** Strikes what answers this question, if its event ever arrives; a message may meet the fault of its neighbour. */
export function strike(faults: Faults, asked: Asked, random: Random): Fate {
  let drawn = random();
  for (const [fate, fault, share] of asked instanceof Interaction ? FATES : []) {
    if (drawn < share) {
      faults.next(target(asked), fault);
      return fate;
    }
    drawn -= share;
  }
  if (random() < SHARE) faults.next(target(asked), pick(random, PASSING));
  return 'fair';
}

export type GatewayFault = 'reconnect' | 'resumable' | 'cut' | 'invalid' | 'refused';

export const GATEWAY_FAULTS: readonly GatewayFault[] = [
  ...(['reconnect', 'resumable', 'cut', 'invalid', 'refused'] as const),
  ...(['cut', 'reconnect', 'resumable'] as const),
];

/** One fault of the gateway, until the bot is back. */
export async function disturb(kind: GatewayFault, scene: Scene, ledger: Ledger): Promise<void> {
  const { gateway, stage } = scene;
  const { identifies, resumes } = gateway;
  const isLost = kind === 'invalid' || kind === 'refused';
  if (kind === 'refused') gateway.refuseResume();
  ledger.gap(kind);
  if (kind === 'reconnect') gateway.reconnect();
  else if (kind === 'resumable' || kind === 'invalid') gateway.invalidate(kind === 'resumable');
  else gateway.cut();
  const isBack = (): boolean => (isLost ? gateway.identifies > identifies : gateway.resumes > resumes);
  await scene.until(() => isBack() && stage.adapter.ready(), `the bot after ${kind}`);
  ledger.back();
}
