// What training leaves and matching reads: one matrix over hashed features, and the words that are known.

/** Plain arrays, so that a model can be written to a file and read back as it is. */
export interface Model {
  /** The column names: fact ids, "smalltalk:<id>" and "out:<group>". */
  readonly classes: readonly string[];
  readonly languages: readonly string[];
  /** Open addressing over feature hashes: `keys[slot]` with `rows[slot]`, −1 where empty. The size is a power of two. */
  readonly keys: Uint32Array;
  readonly rows: Int32Array;
  readonly idf: Float32Array;
  /** Features × classes, as whole numbers from −127 to 127: times the feature's scale they are the weights. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
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
