// A French FAQ in Rasa's Markdown, and the five folds that it is divided into.
import { SEEDS } from '../measures/seeds.ts';
import { sample } from '../statistics.ts';
import type { Row, Split } from './set.ts';
import { wrongIn } from './set-error.ts';

const FOLDS = 5;
const INTENT = /^##\s*intent:\s*(\S.*)$/u;
const PHRASING = /^-\s+(\S.*)$/u;
/** Greetings and goodbyes are no questions of the FAQ. */
const FAQ = 'ask_faq';

/**
 * Every phrasing of an intent that begins with "ask_faq", each wording of an intent once.
 * @param file as the error names it
 * @throws SetError where the file holds none
 */
export function parseRasa(markdown: string, file: string): Row[] {
  const rows = new Map<string, Row>();
  let label = '';
  for (const line of markdown.split(/\r\n|\r|\n/u)) {
    if (line.startsWith('##')) label = INTENT.exec(line)?.[1]?.trim() ?? '';
    const text = PHRASING.exec(line)?.[1]?.trim();
    if (text !== undefined && label.startsWith(FAQ)) rows.set(`${label}\n${text}`, { text, label });
  }
  if (rows.size === 0)
    throw wrongIn(file, [`there is no "## intent: ${FAQ}…" with phrasings behind hyphens: is this the FAQ's nlu.md?`]);
  return [...rows.values()];
}

/** A place from 0 to four for each of the items, each place for as many, drawn by a seed. */
function places<T>(items: readonly T[], first: number): Map<T, number> {
  return new Map(sample(items, items.length, SEEDS.folds).map((item, at) => [item, (at + first) % FOLDS]));
}

/**
 * Five splits. In each a fifth of the intents is out of scope, wholly; of every other intent a fifth of the phrasings tests and
 * the rest trains; an intent of fewer than five phrasings only trains. Over the five every intent is out of scope once.
 */
export function foldsOf(rows: readonly Row[]): Split[] {
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  const foldOfLabel = places(labels, 0);
  // Another place to begin at for each intent, or the first fold would have all the remainders.
  const foldOfRow = new Map(
    labels.flatMap((label, at) => {
      const own = rows.filter((row) => row.label === label);
      return own.length < FOLDS ? [] : [...places(own, at)];
    }),
  );
  return Array.from({ length: FOLDS }, (_, fold) => {
    const kept = rows.filter(({ label }) => foldOfLabel.get(label) !== fold);
    const held = rows.filter(({ label }) => foldOfLabel.get(label) === fold);
    return {
      train: kept.filter((row) => foldOfRow.get(row) !== fold),
      val: [],
      test: kept.filter((row) => foldOfRow.get(row) === fold),
      oosVal: [],
      oosTest: held.map(({ text }) => text),
    };
  });
}
