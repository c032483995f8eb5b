// Every seed of the measurements, so that each run draws the same questions.

export const SEEDS = {
  /** Which phrasings of an intent are kept where a set is thinned. */
  sample: 42,
  /** Which intents and rows belong to which fold. */
  folds: 42,
  /** Which words are mistyped, and how. */
  noise: 99,
  /** Which half of a test tunes and which is scored. */
  halves: 7,
  /** Which questions are asked where not all can be. */
  questions: 2025,
} as const;
