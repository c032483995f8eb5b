// A table of cases in one test: every row is tried, and those that fail are shown together.

/** Empty where the check holds for every row; else each row that fails, with what was wrong. */
export function failuresOf<const Row>(rows: readonly Row[], check: (row: Row) => void): string[] {
  return rows.flatMap((row) => {
    try {
      check(row);
      return [];
    } catch (error) {
      return [`${JSON.stringify(row)}: ${error instanceof Error ? error.message : error}`];
    }
  });
}
