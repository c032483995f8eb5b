// What is measured: something that learns from labelled questions and then names the label of another question.
import type { SystemLabel } from '../results/result.ts';
import type { Row } from '../sets/set.ts';

export interface Guess {
  readonly label: string;
  /** Greater is surer; each system's own scale. */
  readonly confidence: number;
}

/** How many labels are given at most. */
export const GUESSES = 3;

/** Trained and ready. */
export interface Trained {
  /** The labels it finds, best first, each once; none where it finds nothing. */
  readonly ask: (text: string) => readonly Guess[] | Promise<readonly Guess[]>;
  /** What a restart would read: the bytes that `System.load` takes. */
  readonly save: () => Buffer;
}

/** What a system may be told of a set. */
export interface Lesson {
  readonly rows: readonly Row[];
  /** Two letters: "en", "fr"; with commas where the rows are in several: "en,fr". */
  readonly language: string;
}

/** Its version is that of the package, or the commit of this project; its settings say which page recommends them. */
export interface System extends SystemLabel {
  readonly train: (lesson: Lesson) => Trained | Promise<Trained>;
  readonly load: (bytes: Buffer, lesson: Lesson) => Trained | Promise<Trained>;
  /** How many questions it may be asked of a set with so many phrasings, to end in minutes; a seeded sample is drawn where a set has more. */
  readonly patience: (phrasings: number) => number;
}

/** Microseconds that one list of questions may take. */
const BUDGET = 60e6;
/** Fewer would say nothing. */
const LEAST = 30;

/** How many questions a slow system is asked. @param cost microseconds that one takes, roughly */
export function affordable(cost: number): number {
  return Math.max(LEAST, Math.floor(BUDGET / cost));
}
