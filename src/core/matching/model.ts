// What training leaves and matching reads. Plain arrays, so that a model can be written to a file and read back as it is.

/** The features that are known, numbered from 0. */
export interface Index {
  /** Open addressing over hashes of features: each with its number behind it, −1 where empty. The size is a power of two. */
  readonly slots: Int32Array;
  /** Per feature. */
  readonly idf: Float32Array;
  /** The idf of a feature nobody has seen. */
  readonly unknownIdf: number;
}

/** Features × entries: whole numbers from −127 to 127, times the feature's scale the weights. */
export interface Matrix {
  /** The first features, which have a weight for most entries, with their zeros. */
  readonly full: Int8Array;
  /** Per further feature where its weights start, without zeros, and behind the last the end. */
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
}

/** Which words and concepts the statements of an entry hold. */
export interface StatementWords {
  /** In a statement that is held. */
  readonly held: readonly string[];
  /** In more than one, and in no fewer than in those that aren't: small words that change a claim must be. */
  readonly firm: readonly string[];
  /** Only in statements that aren't, again and again. */
  readonly unheld: readonly string[];
  /** Concepts of words in statements that are held. */
  readonly concepts: readonly string[];
}

export interface LanguageStatements {
  /** In held statements of several entries: they say nothing of any. */
  readonly neutral: readonly string[];
  readonly entries: Readonly<Record<string, StatementWords>>;
}

/** What training leaves of the statements that are held and those that are not. */
export interface StatementModel extends Index {
  /** Per feature: positive speaks for a statement that is held. */
  readonly truth: Float32Array;
  /** Per feature: positive speaks for a statement, negative for a question or a topic. */
  readonly form: Float32Array;
  readonly bias: { readonly truth: number; readonly form: number };
  readonly languages: Readonly<Record<string, LanguageStatements>>;
}

export interface Model extends Index, Matrix {
  /** The column names: fact ids, "smalltalk:<id>" and "out:<group>". */
  readonly entries: readonly string[];
  readonly languages: readonly string[];
  /** Per entry. */
  readonly bias: Float32Array;
  /** Features × languages: log-likelihoods. */
  readonly languageWeights: Float32Array;
  /** Per language, every word of its curated questions and lists, with how often it stands in the questions. */
  readonly vocabulary: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly statements: StatementModel;
}

/** Where a hash stands, or where it would. */
export function slotOf({ slots }: Pick<Index, 'slots'>, hash: number): number {
  const mask = slots.length - 1;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1] !== -1 && slots[slot] !== hash) slot = (slot + 2) & mask;
  return slot;
}

/** The number of a feature, −1 where it is unknown. */
export function numberOf(index: Pick<Index, 'slots'>, hash: number): number {
  return index.slots[slotOf(index, hash) + 1] as number;
}
