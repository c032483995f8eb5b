// What happens on a platform, told to whoever counts it: no text, nobody's id, nothing that grows with people or channels.
import type { Outcome } from '../core/answer.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Limit } from './limits.ts';

/** How an answer is rated. */
export type Thumb = 'up' | 'down';

export type Observation =
  /** A question was answered, typed or picked. Seconds: how long finding the answer took. */
  | { readonly kind: 'answered'; readonly outcome: Outcome; readonly language: Language; readonly seconds: number }
  /** A text was checked. Seconds: how long that took. */
  | { readonly kind: 'checked'; readonly language: Language; readonly seconds: number }
  /** An event that asks for something is done. Seconds: from its arrival until the platform had what answers it. */
  | { readonly kind: 'delivered'; readonly seconds: number }
  /** An event was too much. */
  | { readonly kind: 'refused'; readonly why: Limit }
  /** An event was delivered again, and dropped. */
  | { readonly kind: 'repeated' }
  /** A question without an answer was kept for the curator. */
  | { readonly kind: 'missed' }
  /** An answer was rated; `instead` is what the same person said of it before. */
  | { readonly kind: 'rated'; readonly rating: Thumb; readonly instead?: Thumb };

/** Of one platform. */
export type ObserveHere = (observation: Observation) => void;

/** @param platform its name, such as "discord" */
export type Observe = (platform: string, observation: Observation) => void;
