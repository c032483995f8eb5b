// A trace in which no step found anything.
export const FOUND_NOTHING = {
  words: [],
  repairs: [],
  figures: [],
  concepts: [],
  names: [],
  domain: [],
  parts: [],
  verdicts: [],
  unaccounted: [],
} as const;
