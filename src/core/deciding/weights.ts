// What a confidence is fitted by.

/** Of each sign in the log-odds of being right. */
export interface Weights {
  readonly constant: number;
  readonly score: number;
  readonly margin: number;
  readonly several: number;
}
