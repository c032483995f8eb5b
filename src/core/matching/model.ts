// What training leaves and matching reads: one matrix over hashed features, and the words that are known.

/**
 * Features × classes. Most weights are zero: rows with many others lie in full, the rest as columns and weights. Plain arrays, so that
 * a model can be written to a file and read back as it is.
 */
export interface Matrix {
  /** The rows in full, features × classes: whole numbers from −127 to 127, times the feature's scale the weights. They are the first features. */
  readonly full: Int8Array;
  /** Per further feature where its weights start, and behind the last the end. */
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly weights: Int8Array;
  /** Per feature, what its whole numbers are multiplied by. */
  readonly scales: Float32Array;
}

export interface Model {
  /** The column names: fact ids, "smalltalk:<id>" and "out:<group>". */
  readonly classes: readonly string[];
  readonly languages: readonly string[];
  /** Open addressing over feature hashes: `keys[slot]` with `rows[slot]`, −1 where empty. The size is a power of two. */
  readonly keys: Uint32Array;
  readonly rows: Int32Array;
  readonly idf: Float32Array;
  readonly matrix: Matrix;
  readonly bias: Float32Array;
  /** Features × languages: log-likelihoods. */
  readonly languageWeights: Float32Array;
  /** The idf of a feature nobody has seen. */
  readonly unknownIdf: number;
  /** Per language, every word of its curated questions and lists, with how often it stands in the questions. */
  readonly vocabulary: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The slot of a hash, or of the empty place where it would stand. */
export function slotOf(keys: Uint32Array, rows: Int32Array, hash: number): number {
  const mask = keys.length - 1;
  let slot = hash & mask;
  while (rows[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** The row of a feature, −1 where it is unknown. */
export function rowOf({ keys, rows }: Pick<Model, 'keys' | 'rows'>, hash: number): number {
  return rows[slotOf(keys, rows, hash)] as number;
}
