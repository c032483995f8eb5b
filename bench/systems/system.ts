// What is measured: something that learns from labelled questions and then names the label of another question.
import type { Row } from '../sets/dataset.ts';

export interface Guess {
  readonly label: string;
  /** Greater is surer; each system's own scale. */
  readonly confidence: number;
}

/** Trained and ready. */
export interface Trained {
  /** The labels it finds, best first, each once; at most three; none where it finds nothing. */
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

export interface System {
  /** As tables name it. */
  readonly name: string;
  /** The package and its version, or the commit of this project. */
  readonly version: string;
  /** What was set, and which page of its documentation recommends it. */
  readonly settings: string;
  readonly train: (lesson: Lesson) => Trained | Promise<Trained>;
  readonly load: (bytes: Buffer, lesson: Lesson) => Trained | Promise<Trained>;
  /** How many questions it may be asked of a set with so many phrasings, to end in minutes; a seeded sample is drawn where a set has more. */
  readonly patience: (phrasings: number) => number;
}
