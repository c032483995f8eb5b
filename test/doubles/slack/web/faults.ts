import type { Sent } from './answer-call.ts';
import { rateLimited } from './api-error.ts';
import type { Effect } from './method.ts';

/** When the fault strikes: before the effect, which then never takes place, or after it. */
export type When = 'before' | 'after';

export type Fault =
  /** An error answer: a status with nothing to read, a 429 (`retryAfter` in seconds), or `{ ok: false, error }`. */
  | { status?: number; error?: string; when?: When; times?: number; retryAfter?: number; body?: unknown }
  /** The connection breaks. */
  | { reset: When; times?: number }
  /** The answer takes so many ms; `when` says on which side of the effect. */
  | { hang: number; when?: When; times?: number };

export type FaultLog = Effect & {
  at: number;
  /** The pattern that matched. */
  pattern: string;
  method: string;
  fault: Fault;
  when: When;
  /** What became of the effect: 'none' it never was tried, 'done' it took place, 'refused' it was an error anyway. */
  effect: 'none' | 'done' | 'refused';
};

type Armed = { pattern: string; matches: (method: string) => boolean; fault: Fault; left: number };

/** Faults that calls run into, by method: 'chat.postMessage', 'views.*', 'response_url'. */
export class Faults {
  /** Every fault that struck, and what it struck. */
  readonly log: FaultLog[] = [];
  #armed: Armed[] = [];

  /** Strikes the next call of the method, or the next `times`. */
  next(pattern: string, fault: Fault): void {
    this.#arm(pattern, fault, fault.times ?? 1);
  }

  /** Strikes every call of the method until cleared. */
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

  take(method: string): { pattern: string; fault: Fault; when: When } | null {
    const armed = this.#armed.find((one) => one.matches(method));
    if (!armed) return null;
    armed.left -= 1;
    if (armed.left <= 0) this.#armed = this.#armed.filter((one) => one !== armed);
    const { pattern, fault } = armed;
    return { pattern, fault, when: 'reset' in fault ? fault.reset : (fault.when ?? 'before') };
  }

  #arm(pattern: string, fault: Fault, left: number): void {
    const steps = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const expression = new RegExp(`^${steps.join('.*')}$`);
    this.#armed.push({ pattern, matches: (method) => expression.test(method), fault, left });
  }
}

/** What became of the effect, by the answer it would have had. */
export function outcome({ status, error }: Sent): 'done' | 'refused' {
  return status < 400 && error === undefined ? 'done' : 'refused';
}

/** The answer of a fault. */
export function faulty(fault: Extract<Fault, { status?: number; error?: string }>): Sent {
  const { retryAfter, body } = fault;
  const limited = rateLimited(retryAfter);
  const error = fault.error ?? (fault.status === 429 ? limited.error : `fault_${fault.status ?? 500}`);
  const status = fault.status ?? (fault.error === undefined ? 500 : 200);
  const headers = retryAfter === undefined ? {} : limited.headers;
  return { status, error, headers, body: body ?? { ok: false, error } };
}
