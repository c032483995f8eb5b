/** What a check of the configuration found, in words for the operator. */
export interface Finding {
  readonly good: boolean;
  readonly text: string;
}
