import { randomUUID } from 'node:crypto';
import type { Attempt, Delivery, Retry } from '../deliver/delivery.ts';
import { forget } from '../model/forget.ts';
import { isWire, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';

/** An acknowledgement as it was heard. */
export type Ack = {
  at: number;
  envelopeId: string;
  payload: unknown;
  /** How long it took, in ms; null when there is no such envelope. */
  ms: number | null;
  /** Whether it came after the deadline, or a second time. */
  late: boolean;
  delivery: Delivery | null;
};

type Waiting = { delivery: Delivery; sentAt: number; settle: ((attempt: Partial<Attempt>) => void) | null };

/** Envelopes and their acknowledgements. */
export class Acks {
  heard: Ack[] = [];
  readonly #world: World;
  readonly #waiting = new Map<string, Waiting>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Makes the envelope for a delivery, and waits for its acknowledgement. */
  expect(delivery: Delivery, retry: Retry | null, connected: boolean): { envelope: Wire; attempt: Promise<Attempt> } {
    const id = randomUUID();
    const at = Date.now();
    const base: Attempt = {
      via: 'socket',
      at,
      ms: null,
      acknowledged: false,
      retry,
      failure: null,
      status: null,
      answer: null,
      noRetry: false,
    };
    const attempt = new Promise<Attempt>((resolve) => {
      if (!connected) return resolve({ ...base, failure: 'no_connection' });
      const waiting: Waiting = { delivery, sentAt: at, settle: null };
      const timer = setTimeout(() => waiting.settle?.({ failure: 'timeout' }), this.#world.options.deadline);
      waiting.settle = (how) => {
        clearTimeout(timer);
        waiting.settle = null;
        resolve({ ...base, ...how });
      };
      this.#waiting.set(id, waiting);
      this.#forget();
    });
    return { envelope: envelopeOf(id, delivery, retry), attempt };
  }

  hear(text: string): void {
    const frame = parse(text);
    const envelopeId = String(frame['envelope_id']);
    const waiting = this.#waiting.get(envelopeId);
    const at = Date.now();
    const ms = waiting ? at - waiting.sentAt : null;
    const { payload } = frame;
    const late = !waiting?.settle;
    this.heard.push({ at, envelopeId, payload, ms, late, delivery: waiting?.delivery ?? null });
    waiting?.settle?.({ acknowledged: true, ms, answer: payload });
  }

  /** Nobody waits any more. */
  abandon(): void {
    for (const waiting of this.#waiting.values()) waiting.settle?.({ failure: 'timeout' });
  }

  #forget(): void {
    const { history } = this.#world.options;
    if (this.heard.length > history * 2) this.heard = this.heard.slice(-history);
    forget(this.#waiting, history);
  }
}

function envelopeOf(id: string, delivery: Delivery, retry: Retry | null): Wire {
  const { kind, body } = delivery;
  const again = { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' };
  const more = kind === 'events_api' ? again : {};
  const accepts = kind !== 'events_api';
  return { envelope_id: id, type: kind, payload: body, accepts_response_payload: accepts, ...more };
}

function parse(text: string): Wire {
  try {
    const frame: unknown = JSON.parse(text);
    return isWire(frame) ? frame : {};
  } catch {
    return {};
  }
}
