import type { Effect } from './route.ts';

/** When the fault strikes: before the effect, which then never takes place, or after it. */
export type When = 'before' | 'after';

export type Fault =
  /** An error answer; `retryAfter` in seconds, without it a 429 does not say how long to wait. */
  | { status: number; when?: When; times?: number; retryAfter?: number; global?: boolean; body?: unknown }
  /** The connection breaks. */
  | { reset: When; times?: number }
  /** The answer takes so many ms; `when` says on which side of the effect. */
  | { hang: number; when?: When; times?: number };

export type FaultLog = Effect & {
  at: number;
  /** The pattern that matched. */
  pattern: string;
  method: string;
  path: string;
  fault: Fault;
  when: When;
  /** What became of the effect: 'none' it never was tried, 'done' it took place, 'refused' it was an error anyway. */
  effect: 'none' | 'done' | 'refused';
};

type Armed = { pattern: string; matches: (request: string) => boolean; fault: Fault; left: number };

/** Faults that requests run into, by method and path: 'POST /channels/*\/messages', one `*` for one part of it. */
export class Faults {
  /** Every fault that struck, and what it struck. */
  readonly log: FaultLog[] = [];
  #armed: Armed[] = [];

  /** Strikes the next request of the route, or the next `times`. */
  next(pattern: string, fault: Fault): void {
    this.#arm(pattern, fault, fault.times ?? 1);
  }

  /** Strikes every request of the route until cleared. */
  always(pattern: string, fault: Fault): void {
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

  take(method: string, path: string): { pattern: string; fault: Fault; when: When } | null {
    if (this.#armed.length === 0) return null;
    const request = `${method} ${path}`;
    const armed = this.#armed.find((one) => one.matches(request));
    if (!armed) return null;
    armed.left -= 1;
    if (armed.left <= 0) this.#armed = this.#armed.filter((one) => one !== armed);
    const { pattern, fault } = armed;
    return { pattern, fault, when: whenOf(fault) };
  }

  #arm(pattern: string, fault: Fault, left: number): void {
    const steps = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const expression = new RegExp(`^${steps.join('[^/]*')}$`);
    this.#armed.push({ pattern, matches: (request) => expression.test(request), fault, left });
  }
}

function whenOf(fault: Fault): When {
  return 'reset' in fault ? fault.reset : (fault.when ?? 'before');
}
