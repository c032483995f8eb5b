// What training leaves and matching reads. Plain arrays, so that a model can be written to a file and read back as it is.

/** The features that are known, numbered from 0. */
export interface Index {
  /** Open addressing over hashes of features: `hashes[slot]` with `numbers[slot]`, −1 where empty. The size is a power of two. */
  readonly hashes: Int32Array;
  readonly numbers: Int32Array;
  /** Per feature. */
  readonly idf: Float32Array;
  /** The idf of a feature nobody has seen. */
  readonly unknownIdf: number;
}

/** Features × entries, without its zeros: whole numbers from −127 to 127, times the feature's scale the weights. */
export interface Matrix {
  /** Per feature where its weights start, and behind the last the end. */
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
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
}

/** The slot of a hash, or of the empty place where it would stand. */
export function slotOf({ hashes, numbers }: Pick<Index, 'hashes' | 'numbers'>, hash: number): number {
  const mask = hashes.length - 1;
  let slot = hash & mask;
  while (numbers[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** The number of a feature, −1 where it is unknown. */
export function numberOf(table: Pick<Index, 'hashes' | 'numbers'>, hash: number): number {
  return table.numbers[slotOf(table, hash)] as number;
}
