// What was asked in a while, in a few numbers: kept whether or not anybody reads metrics.
import { createHistogram } from 'node:perf_hooks';
import type { Outcome } from '../core/answer.ts';
import type { Limit } from './limits.ts';
import type { Observation, Thumb } from './observation.ts';

export interface Tally {
  /** All that asked for something and was done: questions, checks, look-ups, clicks. */
  readonly events: number;
  readonly questions: Readonly<Record<Outcome, number>>;
  /** Texts that were checked. */
  readonly checks: number;
  /** Milliseconds that 99 of 100 stayed under; null where there was none. */
  readonly p99: {
    /** Finding an answer, or checking a text. */
    readonly answering: number | null;
    /** From an event's arrival until the platform had its answer. */
    readonly delivery: number | null;
  };
  /** As they were given: one that was changed counts each time. */
  readonly ratings: Readonly<Record<Thumb, number>>;
  readonly refused: Readonly<Record<Limit, number>>;
}

/** In microseconds: an hour is more than anything takes. Two figures take 13 kB and are right to a hundredth. */
const RANGE = { lowest: 1, highest: 3_600_000_000, figures: 2 } as const;

function createDurations() {
  const histogram = createHistogram(RANGE);
  return {
    add: (seconds: number): void =>
      histogram.record(Math.min(RANGE.highest, Math.max(RANGE.lowest, Math.round(seconds * 1e6)))),
    /** Begins anew. */
    takeP99: (): number | null => {
      const p99 = histogram.count === 0 ? null : Math.round(histogram.percentile(99) / 100) / 10;
      histogram.reset();
      return p99;
    },
  };
}

function nothing() {
  return {
    events: 0,
    questions: { answer: 0, unstated: 0, clarify: 0, smalltalk: 0, fallback: 0 },
    checks: 0,
    ratings: { up: 0, down: 0 },
    refused: { user: 0, channel: 0 },
  };
}

export interface Tallying {
  readonly observe: (observation: Observation) => void;
  /**
   * What there was since it was taken last, and begins anew.
   * @returns undefined where nothing was asked
   */
  readonly take: () => Tally | undefined;
}

export function createTally(): Tallying {
  const [answering, delivery] = [createDurations(), createDurations()];
  let counts = nothing();
  let isEmpty = true;
  const count = (seen: Observation): void => {
    switch (seen.kind) {
      case 'answered':
        counts.questions[seen.outcome] += 1;
        answering.add(seen.seconds);
        break;
      case 'checked':
        counts.checks += 1;
        answering.add(seen.seconds);
        break;
      case 'delivered':
        counts.events += 1;
        delivery.add(seen.seconds);
        break;
      case 'refused':
        counts.refused[seen.why] += 1;
        break;
      case 'rated':
        counts.ratings[seen.rating] += 1;
        break;
      case 'repeated':
      case 'missed':
    }
  };
  return {
    observe: (observation) => {
      isEmpty &&= observation.kind === 'repeated';
      count(observation);
    },
    take: () => {
      if (isEmpty) return undefined;
      const taken = { ...counts, p99: { answering: answering.takeP99(), delivery: delivery.takeP99() } };
      counts = nothing();
      isEmpty = true;
      return taken;
    },
  };
}
