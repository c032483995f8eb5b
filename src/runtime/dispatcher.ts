// The dispatch of a platform: every event is worked on once, counted against the limits, and never left without a word.
import { report } from './failure.ts';
import type { InFlight } from './in-flight.ts';
import type { Limited, Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { ObserveHere } from './observation.ts';
import type { Once } from './once.ts';

export interface DispatcherOptions {
  readonly limits: Limits;
  readonly once: Once;
  readonly inFlight: InFlight;
  readonly log: Log;
  readonly observe?: ObserveHere;
  /** What an event needs before it is worked on. @returns whether it is worked on here */
  readonly prepare?: (event: PlatformEvent) => Promise<boolean>;
  /** When an event is done. */
  readonly done?: () => void;
}

export interface PlatformEvent {
  /** The platform's own id, the same when it delivers the event again. */
  readonly id: string;
  readonly user: string;
  /** Where everyone sees the answer; absent where the person alone does, which counts for nobody else. */
  readonly channel?: string;
  /** The server or the workspace, where it is in one. */
  readonly server?: string;
  /** What it counts for; 0 counts nothing. */
  readonly points: number;
  readonly work: () => Promise<void>;
  /** Says that it was too much. */
  readonly refuse: (limited: Limited) => Promise<void>;
  /** Says that something went wrong, under this reference. */
  readonly apologise: (reference: string) => Promise<void>;
}

/** @param describe undefined for an event that asks for nothing; what it throws is logged */
export type Dispatch = (describe: () => PlatformEvent | undefined) => void;

export function createDispatcher(options: DispatcherOptions): Dispatch {
  const { limits, once, inFlight, log, observe, prepare, done } = options;
  const worked = async (event: PlatformEvent, arrived: number): Promise<void> => {
    const { user, channel, points, work, refuse } = event;
    if (prepare !== undefined && !(await prepare(event))) {
      observe?.({ kind: 'repeated' });
      return;
    }
    if (points === 0) return work();
    const limited = await limits.take(user, channel, points);
    if (limited === undefined) {
      await work();
      observe?.({ kind: 'delivered', seconds: (performance.now() - arrived) / 1000 });
    } else {
      observe?.({ kind: 'refused', why: limited.why });
      await refuse(limited);
    }
  };
  const failed = async (event: PlatformEvent, error: unknown): Promise<void> => {
    const reference = report(log, error, 'an event could not be worked on');
    try {
      await event.apologise(reference);
    } catch (again) {
      report(log, again, 'nor could its apology be sent');
    }
  };
  const take = (event: PlatformEvent): void => {
    if (!once(event.id)) {
      observe?.({ kind: 'repeated' });
      return;
    }
    const arrived = performance.now();
    inFlight.run(
      () => worked(event, arrived).finally(done),
      (error) => failed(event, error),
    );
  };
  return (describe) => {
    try {
      const event = describe();
      if (event !== undefined) take(event);
    } catch (error) {
      report(log, error, 'an event could not be read');
    }
  };
}
