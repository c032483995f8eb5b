// Rows of few features, and those of them that a machine has to look at: a feature of one row only is that row's own coefficient.

/** Rows of features and values, laid end to end. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** How many features there are. */
  readonly width: number;
}

export interface Shared {
  /** The features that stand in several rows, numbered anew. */
  readonly rows: SparseRows;
  /** Per row, the squared length of the features that no other row has. */
  readonly own: Float64Array;
  /** Per feature, its new number; −1 for those of one row. */
  readonly ids: Int32Array;
}

function renumber({ features, width }: SparseRows): { readonly ids: Int32Array; readonly width: number } {
  const frequency = new Int32Array(width);
  for (const feature of features) frequency[feature] = (frequency[feature] as number) + 1;
  let next = 0;
  const ids = frequency.map((count) => (count > 1 ? next++ : -1));
  return { ids, width: next };
}

/** Sixty of a hundred features stand in one row: without them the machines are the same, and their weights fit the processor's cache. */
export function sharedFeatures(data: SparseRows): Shared {
  const { ids, width } = renumber(data);
  const starts = new Int32Array(data.starts.length);
  const features = new Int32Array(data.features.length);
  const values = new Float32Array(data.features.length);
  const own = new Float64Array(starts.length - 1);
  let at = 0;
  for (let row = 0; row < own.length; row++) {
    for (let entry = data.starts[row] as number; entry < (data.starts[row + 1] as number); entry++) {
      const id = ids[data.features[entry] as number] as number;
      const value = data.values[entry] as number;
      if (id === -1) own[row] = (own[row] as number) + value * value;
      else {
        features[at] = id;
        values[at++] = value;
      }
    }
    starts[row + 1] = at;
  }
  return { rows: { starts, features, values, width }, own, ids };
}

/** Features as rows and rows as features: per feature, the rows where it stands, in their order. */
export function transpose({ starts, features, values, width }: SparseRows): SparseRows {
  const ends = new Int32Array(width + 1);
  for (const feature of features) ends[feature + 1] = (ends[feature + 1] as number) + 1;
  for (let feature = 0; feature < width; feature++)
    ends[feature + 1] = (ends[feature + 1] as number) + (ends[feature] as number);
  const next = ends.slice();
  const rows = new Int32Array(features.length);
  const turned = new Float32Array(features.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry++) {
      const feature = features[entry] as number;
      const at = next[feature] as number;
      next[feature] = at + 1;
      rows[at] = row;
      turned[at] = values[entry] as number;
    }
  }
  return { starts: ends, features: rows, values: turned, width: starts.length - 1 };
}

/** Adds to the dots the row times the weights of every class; four features at a time, so that a sum is loaded and stored once for four products. */
export function addProducts(
  { starts, features, values }: SparseRows,
  row: number,
  weights: Float32Array,
  dots: Float64Array,
): void {
  const classes = dots.length;
  const end = starts[row + 1] as number;
  let entry = starts[row] as number;
  for (; entry + 3 < end; entry += 4) {
    const a = (features[entry] as number) * classes;
    const b = (features[entry + 1] as number) * classes;
    const c = (features[entry + 2] as number) * classes;
    const d = (features[entry + 3] as number) * classes;
    const [va, vb] = [values[entry] as number, values[entry + 1] as number];
    const [vc, vd] = [values[entry + 2] as number, values[entry + 3] as number];
    for (let column = 0; column < classes; column++) {
      dots[column] =
        (dots[column] as number) +
        va * (weights[a + column] as number) +
        vb * (weights[b + column] as number) +
        vc * (weights[c + column] as number) +
        vd * (weights[d + column] as number);
    }
  }
  for (; entry < end; entry++) {
    const offset = (features[entry] as number) * classes;
    const value = values[entry] as number;
    for (let column = 0; column < classes; column++) {
      dots[column] = (dots[column] as number) + value * (weights[offset + column] as number);
    }
  }
}

/** The same for some classes only: four features at a time, so that the list of classes is walked a quarter as often. */
export function addSomeProducts(
  { starts, features, values }: SparseRows,
  row: number,
  weights: Float32Array,
  dots: Float64Array,
  columns: Uint16Array,
): void {
  const classes = dots.length;
  const end = starts[row + 1] as number;
  let entry = starts[row] as number;
  for (; entry + 3 < end; entry += 4) {
    const a = (features[entry] as number) * classes;
    const b = (features[entry + 1] as number) * classes;
    const c = (features[entry + 2] as number) * classes;
    const d = (features[entry + 3] as number) * classes;
    const [va, vb] = [values[entry] as number, values[entry + 1] as number];
    const [vc, vd] = [values[entry + 2] as number, values[entry + 3] as number];
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as number;
      dots[column] =
        (dots[column] as number) +
        va * (weights[a + column] as number) +
        vb * (weights[b + column] as number) +
        vc * (weights[c + column] as number) +
        vd * (weights[d + column] as number);
    }
  }
  for (; entry < end; entry++) {
    const offset = (features[entry] as number) * classes;
    const value = values[entry] as number;
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as number;
      dots[column] = (dots[column] as number) + value * (weights[offset + column] as number);
    }
  }
}
