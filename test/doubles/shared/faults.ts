import { setTimeout as pause } from 'node:timers/promises';

/** When the fault strikes: before the effect, which then never takes place, or after it. */
export type When = 'before' | 'after';

type Refused<Refusal> = Refusal & { when?: When; times?: number };
type Broken = { reset: When; times?: number };
type Hanging = { hang: number; when?: When; times?: number };

export type Fault<Refusal extends object> =
  /** An error answer. */
  | Refused<Refusal>
  /** The connection breaks. */
  | Broken
  /** The answer takes so many ms; `when` says on which side of the effect. */
  | Hanging;

export type FaultLog<Refusal extends object, About extends object> = About & {
  at: number;
  /** The pattern that matched. */
  pattern: string;
  fault: Fault<Refusal>;
  when: When;
  /** What became of the effect: 'none' it never was tried, 'done' it took place, 'refused' it was an error anyway. */
  effect: 'none' | 'done' | 'refused';
};

type Armed<Refusal extends object> = {
  pattern: string;
  matches: (request: string) => boolean;
  fault: Fault<Refusal>;
  left: number;
};

/** What a platform makes of its faults. */
export type Manner<Refusal extends object, Sent> = {
  /** What a `*` in a pattern stands for, as a regular expression. */
  any: string;
  refuse: (refusal: Refusal) => Sent;
  isDone: (sent: Sent) => boolean;
};

/** Faults that requests run into, by pattern; `*` stands for a part. `About` is what the log tells of a request. */
export class Faults<Refusal extends object, Sent, About extends object> {
  /** Every fault that struck, and what it struck. */
  readonly log: FaultLog<Refusal, About>[] = [];
  readonly #manner: Manner<Refusal, Sent>;
  readonly #closing: AbortSignal;
  #armed: Armed<Refusal>[] = [];

  /** @param closing ends what hangs */
  constructor(manner: Manner<Refusal, Sent>, closing: AbortSignal) {
    this.#manner = manner;
    this.#closing = closing;
  }

  /** Strikes the next request that matches, or the next `times`. */
  next(pattern: string, fault: Fault<Refusal>): void {
    this.#arm(pattern, fault, fault.times ?? 1);
  }

  /** Strikes every request that matches until cleared. */
  always(pattern: string, fault: Fault<Refusal>): void {
    this.#arm(pattern, fault, fault.times ?? Number.POSITIVE_INFINITY);
  }

  /** Disarms the faults of a pattern, or all. */
  clear(pattern?: string): void {
    this.#armed = pattern === undefined ? [] : this.#armed.filter((armed) => armed.pattern !== pattern);
  }

  /** How many strikes are still to come. */
  get pending(): number {
    return this.#armed.reduce((sum, armed) => sum + armed.left, 0);
  }

  /**
   * The answer with what a fault makes of it; null when the connection breaks.
   * @param about asked for when the effect, if there is one, has taken place
   */
  async strike(request: string, about: () => About, attempt: () => Sent): Promise<Sent | null> {
    const armed = this.#take(request);
    if (!armed) return attempt();
    const { fault, pattern } = armed;
    const when = whenOf(fault);
    const at = Date.now();
    const struck = (sent: Sent | null): Sent | null => {
      const effect = sent === null ? 'none' : this.#manner.isDone(sent) ? 'done' : 'refused';
      this.log.push({ at, pattern, fault, when, ...about(), effect });
      return sent;
    };
    if ('hang' in fault) return this.#late(fault.hang, when, () => struck(attempt()));
    struck(when === 'after' ? attempt() : null);
    return 'reset' in fault ? null : this.#manner.refuse(fault as Refused<Refusal>);
  }

  async #late(ms: number, when: When, attempt: () => Sent | null): Promise<Sent | null> {
    if (when === 'before') await this.#wait(ms);
    const sent = attempt();
    if (when === 'after') await this.#wait(ms);
    return sent;
  }

  #take(request: string): Armed<Refusal> | null {
    const armed = this.#armed.find((one) => one.matches(request));
    if (!armed) return null;
    armed.left -= 1;
    if (armed.left <= 0) this.#armed = this.#armed.filter((one) => one !== armed);
    return armed;
  }

  async #wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#closing });
  }

  #arm(pattern: string, fault: Fault<Refusal>, left: number): void {
    const steps = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const expression = new RegExp(`^${steps.join(this.#manner.any)}$`);
    this.#armed.push({ pattern, matches: (request) => expression.test(request), fault, left });
  }
}

function whenOf(fault: Fault<object>): When {
  return 'reset' in fault ? fault.reset : ((fault as Hanging).when ?? 'before');
}
