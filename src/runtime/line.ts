// The lines of a card.

/** One line of a card. */
export type Line =
  | TextLine
  | { readonly kind: 'item'; readonly text: string }
  /** Of the lines below it. */
  | { readonly kind: 'heading'; readonly text: string }
  | Group
  | FigureRow
  | Link
  | Table;

export interface Group {
  readonly kind: 'group';
  readonly title: string;
  readonly count: number;
  /** All of them, or none where there is no room. */
  readonly items: readonly string[];
}

export interface TextLine {
  readonly kind: 'text';
  readonly text: string;
}

/** The article itself: its name, which leads to it where there is an address. */
export interface Link {
  readonly kind: 'link';
  readonly text: string;
  readonly url?: string;
}

export interface FigureRow {
  readonly kind: 'figure';
  readonly title: string;
  readonly value: string;
  /** Where it comes from, if not from the article itself. */
  readonly note?: string;
}

/** Rows beside each other in columns, or a line each. */
export interface Table {
  readonly kind: 'table';
  /** What stands in each column; the last one is narrow. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** As a line: it says what the cells say. */
  readonly text: string;
  /** One for each column, none empty. */
  readonly cells: readonly string[];
}
