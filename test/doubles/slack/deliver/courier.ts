import { setTimeout as pause } from 'node:timers/promises';
import { closing } from '../../shared/closing.ts';
import type { Team } from '../model/team.ts';
import type { Wire } from '../model/wire.ts';
import type { Options } from '../options.ts';
import { type Attempt, type Carrier, Delivery, type Kind, type Retry } from './delivery.ts';

/** Brings things to the app by one carrier or the other, events again when they fail. */
export class Courier {
  deliveries: Delivery[] = [];
  readonly #options: Options;
  readonly #carrier: () => Carrier;
  readonly #closing = closing();

  constructor(options: Options, carrier: () => Carrier) {
    this.#options = options;
    this.#carrier = carrier;
  }

  /** Sends an event; where it is not acknowledged it is sent again later. */
  event(team: Team, body: Wire): Delivery {
    const delivery = this.#add('events_api', team, body);
    this.#insist(delivery).catch(() => delivery.settle(false));
    return delivery;
  }

  /** Sends what somebody waits for: once, and they see the failure. */
  once(kind: Kind, team: Team, body: Wire, done: (attempt: Attempt) => void): Delivery {
    const delivery = this.#add(kind, team, body);
    this.#carrier()
      .carry(delivery, null)
      .then((attempt) => {
        delivery.attempts.push(attempt);
        delivery.settle(attempt.acknowledged);
        done(attempt);
      })
      .catch(() => delivery.settle(false));
    return delivery;
  }

  /** Sends the same event once more, as Slack sometimes does though it was acknowledged. */
  async again(delivery: Delivery): Promise<Attempt> {
    const attempt = await this.#carrier().carry(delivery, null);
    delivery.attempts.push(attempt);
    return attempt;
  }

  close(): void {
    this.#closing.abort();
  }

  #add(kind: Kind, team: Team, body: Wire): Delivery {
    const delivery = new Delivery(kind, team, body);
    this.deliveries.push(delivery);
    const { history } = this.#options;
    if (this.deliveries.length > history * 2) this.deliveries = this.deliveries.slice(-history);
    return delivery;
  }

  async #insist(delivery: Delivery): Promise<void> {
    const waits = this.#options.redeliverAfter;
    for (let num = 0; ; num += 1) {
      const attempt = await this.#carrier().carry(delivery, retryOf(delivery.attempts.at(-1), num));
      delivery.attempts.push(attempt);
      const wait = waits[num];
      if (attempt.acknowledged || attempt.noRetry || wait === undefined) return delivery.settle(attempt.acknowledged);
      await pause(wait, undefined, { signal: this.#closing.signal });
    }
  }
}

/** Over a socket the reason is always the same, even when there was none to send it over. */
function retryOf(last: Attempt | undefined, num: number): Retry | null {
  if (!last) return null;
  return { num, reason: last.via === 'socket' ? 'timeout' : (last.failure ?? 'http_error') };
}
