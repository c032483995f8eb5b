// What people think of an answer: a port, and for now counting and logging.
import type { Language } from '../core/knowledge/language.ts';
import type { Log } from './log.ts';
import type { Observe, Thumb } from './observation.ts';

/** Why an answer was rated down. */
export const REASONS = ['wrong', 'incomplete', 'misunderstood', 'unclear'] as const;
export type Reason = (typeof REASONS)[number];

/** No user, no channel, no question. */
export interface Rating {
  readonly rating: Thumb;
  /** What the answer told, ids of facts.yaml. */
  readonly facts: readonly string[];
  readonly language: Language;
  readonly platform: string;
  readonly reason?: Reason;
  /** In the person's own words. */
  readonly details?: string;
}

export interface Feedback {
  /** Whether people's own words are wanted: where not, they aren't asked for. */
  readonly wantsDetails: boolean;
  /** @param instead what the person said of this answer before, which counts no longer */
  readonly rate: (rating: Rating, instead?: Thumb) => void;
}

export interface FeedbackOptions {
  readonly log: Log;
  /** The operator has turned on the logging of what people write. */
  readonly logTexts: boolean;
  readonly observe?: Observe;
}

export function createFeedback({ log, logTexts, observe }: FeedbackOptions): Feedback {
  const counts = { up: 0, down: 0 };
  return {
    wantsDetails: logTexts,
    rate: ({ details, ...rating }, instead) => {
      if (instead !== undefined) counts[instead] -= 1;
      counts[rating.rating] += 1;
      const text = logTexts && details !== undefined ? { details } : {};
      const changed = instead === undefined ? {} : { instead };
      observe?.(rating.platform, { kind: 'rated', rating: rating.rating, ...changed });
      log.info({ feedback: { ...rating, ...text, ...changed }, counts: { ...counts } }, 'an answer was rated');
    },
  };
}
