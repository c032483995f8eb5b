// Statements to the words that a claim may hold.
import type { LanguageStatements, StatementWords } from './model.ts';
import type { Statement } from './statement-features.ts';

/** A word in held statements of so many entries says nothing of any. */
const SEVERAL = 3;
/** So often in statements that aren't held, and in none that is, a word is a reason against. */
const AGAIN = 3;

/** How often it stands in statements that are held, and in those that aren't. */
type Counts = Map<string, { held: number; unheld: number }>;

function count(counts: Counts, keys: Iterable<string>, isHeld: boolean): void {
  for (const key of new Set(keys)) {
    const own = counts.get(key) ?? { held: 0, unheld: 0 };
    own[isHeld ? 'held' : 'unheld']++;
    counts.set(key, own);
  }
}

function wordsOf(statements: readonly Statement[]): StatementWords {
  const words: Counts = new Map();
  const concepts: Counts = new Map();
  for (const { isHeld, words: own, concepts: stoodFor } of statements) {
    count(words, own, isHeld);
    count(concepts, stoodFor.flat(), isHeld);
  }
  const chosen = (counts: Counts, by: (held: number, unheld: number) => boolean): string[] =>
    [...counts].flatMap(([key, { held, unheld }]) => (by(held, unheld) ? [key] : [])).sort();
  return {
    held: chosen(words, (held) => held > 0),
    firm: chosen(words, (held, unheld) => held > 1 && held >= unheld),
    unheld: chosen(words, (held, unheld) => held === 0 && unheld >= AGAIN),
    concepts: chosen(concepts, (held) => held > 0),
  };
}

/** Of one language. */
export function statementWords(statements: readonly Statement[]): LanguageStatements {
  const ids = [...new Set(statements.map(({ entry }) => entry))].sort();
  const entries = Object.fromEntries(
    ids.map((id) => [id, wordsOf(statements.filter(({ entry }) => entry === id))] as const),
  );
  const shared = new Map<string, number>();
  for (const { held } of Object.values(entries)) for (const word of held) shared.set(word, (shared.get(word) ?? 0) + 1);
  return { neutral: [...shared].flatMap(([word, of]) => (of >= SEVERAL ? [word] : [])).sort(), entries };
}
