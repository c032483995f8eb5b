import type { Team } from '../model/team.ts';
import type { Wire } from '../model/wire.ts';

/** What is delivered, by the names that Socket Mode gives it. */
export type Kind = 'events_api' | 'slash_commands' | 'interactive';

export type Retry = { num: number; reason: string };

/** One try to deliver. */
export type Attempt = {
  via: 'socket' | 'http';
  at: number;
  /** How long the acknowledgement took, in ms; null without one. */
  ms: number | null;
  acknowledged: boolean;
  retry: Retry | null;
  /** Why it failed: 'timeout', 'no_connection', 'http_error'…; null when it was acknowledged. */
  failure: string | null;
  /** The HTTP status, or null. */
  status: number | null;
  /** The payload of the acknowledgement. */
  answer: unknown;
  /** Whether the app asked for no more of it with X-Slack-No-Retry. */
  noRetry: boolean;
};

/** Something sent to the app, and how it took it. */
export class Delivery {
  readonly kind: Kind;
  readonly team: Team;
  readonly body: Wire;
  readonly attempts: Attempt[] = [];
  /** True once an attempt was acknowledged in time, false when there will be no further one; it never rejects. */
  readonly acknowledged: Promise<boolean>;
  #settle: (acknowledged: boolean) => void = () => {};

  constructor(kind: Kind, team: Team, body: Wire) {
    this.kind = kind;
    this.team = team;
    this.body = body;
    this.acknowledged = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** The type of the event, or of the interaction, or the command. */
  get name(): string {
    const { event, command, type } = this.body as { event?: Wire; command?: string; type?: string };
    return String(event?.['type'] ?? command ?? type);
  }

  settle(acknowledged: boolean): void {
    this.#settle(acknowledged);
  }
}

export type Carrier = { carry: (delivery: Delivery, retry: Retry | null) => Promise<Attempt> };
