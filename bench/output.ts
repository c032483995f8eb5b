// Where results and progress go.

export interface Output {
  /** Results, on standard output. */
  readonly write: (text: string) => void;
  /** Where long work stands, on standard error. */
  readonly progress: (text: string) => void;
}
