// How far one word is from another.

/** Shorter words are left alone: one edit turns most of them into another word. */
export const SHORTEST_MISTYPED = 4;
const TWO_EDITS_FROM = 8;

/** As many as a slip in a word of this length takes. */
export function mostEdits(text: string): number {
  return text.length >= TWO_EDITS_FROM ? 2 : 1;
}

/** Columns of the table for words of up to this length; longer ones get their own. */
const COLUMNS = 64;
const room = [new Int32Array(COLUMNS), new Int32Array(COLUMNS), new Int32Array(COLUMNS)] as const;

/** The distance of two stretches, from their starts to their ends, by the table of all prefixes. */
function ofStretches(from: string, to: string, start: number, fromEnd: number, toEnd: number): number {
  const width = toEnd - start + 1;
  const rows = width <= COLUMNS ? room : [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  let [beforeLast, last, current] = rows as [Int32Array, Int32Array, Int32Array];
  for (let column = 0; column < width; column++) last[column] = column;
  for (let row = start; row < fromEnd; row++) {
    const letter = from.charCodeAt(row);
    current[0] = row - start + 1;
    for (let column = 1; column < width; column++) {
      const other = to.charCodeAt(start + column - 1);
      const replaced = (last[column - 1] as number) + (letter === other ? 0 : 1);
      let least = Math.min(replaced, (last[column] as number) + 1, (current[column - 1] as number) + 1);
      const swaps =
        column > 1 && row > start && letter === to.charCodeAt(start + column - 2) && from.charCodeAt(row - 1) === other;
      if (swaps) least = Math.min(least, (beforeLast[column - 2] as number) + 1);
      current[column] = least;
    }
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[width - 1] as number;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to another; Damerau (1964), Levenshtein (1966). What both begin and end with costs nothing. */
export function editDistance(from: string, to: string): number {
  let start = 0;
  let [fromEnd, toEnd] = [from.length, to.length];
  while (fromEnd > 0 && toEnd > 0 && from.charCodeAt(fromEnd - 1) === to.charCodeAt(toEnd - 1)) {
    fromEnd--;
    toEnd--;
  }
  while (start < fromEnd && start < toEnd && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  if (start === fromEnd) return toEnd - start;
  if (start === toEnd) return fromEnd - start;
  return ofStretches(from, to, start, fromEnd, toEnd);
}

/** Whether both have the same letters, in whatever order: "teh", "the". */
export function isAnagram(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}
