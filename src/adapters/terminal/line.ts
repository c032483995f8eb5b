// What the terminal shows, line by line, before it is wrapped and coloured.

/** A stretch of a line, in UTF-16 units, `end` excluded. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly tone: 'right' | 'wrong' | 'open' | 'strong' | 'dim';
}

export interface Line {
  readonly text: string;
  readonly tone?: 'dim' | 'strong';
  /** How far the rows that follow the first are indented; without it, as the first or below the column of a list. */
  readonly hang?: number;
  /** In order, none in another. */
  readonly marks?: readonly Mark[];
  /** Shown for its marks: only where there is colour. */
  readonly onlyMarked?: true;
}
