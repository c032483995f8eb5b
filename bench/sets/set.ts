// Labelled questions to train on, to choose thresholds by, and to be judged by.

export interface Row {
  readonly text: string;
  readonly label: string;
  /** Where the rows are in several languages. */
  readonly language?: string;
}

export interface Split {
  readonly train: readonly Row[];
  /** In scope; empty where a set has none: then half of the test tunes and the other half is scored, both ways. */
  readonly val: readonly Row[];
  readonly test: readonly Row[];
  /** Out of scope: their labels mean nothing. */
  readonly oosVal: readonly string[];
  readonly oosTest: readonly string[];
  /** Where the split is a set of its own besides, with its own figures. */
  readonly part?: { readonly name: string; readonly title: string };
}

export interface Dataset {
  /** What `--set` takes. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly source: string;
  readonly licence: string;
  /** One where the set is divided already; several folds are measured apart and their counts added. */
  readonly splits: readonly Split[];
}
