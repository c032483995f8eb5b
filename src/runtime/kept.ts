// What the store keeps of questions that had no answer, and of ratings, and hands to a curator: plain data, also as a file.
import type { Language } from '../core/knowledge/language.ts';
import type { Rating } from './feedback.ts';

/** A question that was not covered or not understood; nobody is named. */
export interface Missed {
  readonly platform: string;
  readonly text: string;
  readonly language: Language;
  /** The entry that came nearest; absent where nothing did. */
  readonly nearest?: string;
  /** Of the nearest: about 1 for a plain question, 0.3 for one about something else. */
  readonly score: number;
}

export interface KeptMiss extends Missed {
  /** How often it was asked. */
  readonly count: number;
  /** When it was last asked: ISO 8601, in UTC. */
  readonly last: string;
}

export interface KeptRating extends Rating {
  /** ISO 8601, in UTC. */
  readonly at: string;
}

/** `npm run store -- export --json` writes it, `npm run inbox -- --file FILE` reads it. */
export interface Kept {
  readonly version: 1;
  readonly misses: readonly KeptMiss[];
  readonly ratings: readonly KeptRating[];
}
