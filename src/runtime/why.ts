// How an answer was found, as lines of text; every adapter that shows text says it the same way.
import type { Bot, Explanation } from '../core/bot.ts';

/** Columns of a row of neighbours. */
const COLUMNS = 3;

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = Array.from({ length: COLUMNS - 1 }, (_, column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}

/** @param shown the language of the labels */
export function whyLines(explanation: Explanation, phrase: Bot['phrase'], shown: string): string[] {
  const { words, repairs, nearest, score, margin, coverage } = explanation;
  const none = phrase('why_none', shown);
  const format = new Intl.NumberFormat(shown, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const repaired = repairs.map(({ typed, meant }) => `${typed} → ${meant}`).join(', ');
  const scores = { score: format.format(score), margin: format.format(margin), coverage: format.format(coverage) };
  return [
    phrase('why_words', shown, { words: words.join(' ') || none }),
    phrase('why_repairs', shown, { repairs: repaired || none }),
    phrase('why_nearest', shown),
    ...align(nearest.map(({ similarity, entry, question }) => [format.format(similarity), entry, question])),
    phrase('why_score', shown, scores),
  ];
}
