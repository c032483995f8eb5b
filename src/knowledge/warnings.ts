// Curated questions that are nearer to another entry's than to their own: leave one out, and it would be answered wrongly.

import { vectorOf } from '../core/browsing/explain.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { train } from '../core/matching/training.ts';
import { createLexicons, examplesOf } from '../core/reading/examples.ts';
import { type Asked, askedIn } from './asked.ts';
import { type Nearest, nearestOthers } from './neighbours.ts';
import type { Problem } from './problem.ts';
import type { WholeSources } from './sources.ts';

/** The entry for what nobody listed: its title asks for nothing. */
const OTHER = 'other';

interface Row extends Asked {
  readonly language: string;
}

function rowsOf({ languages }: WholeSources): Row[] {
  return [...languages].flatMap(([language, own]) =>
    askedIn(own).flatMap((asked) => (asked.title && asked.owner === OTHER ? [] : [{ ...asked, language }])),
  );
}

function nearestOf(rows: readonly Row[], knowledge: Knowledge): Nearest[] {
  const curated = rows.map(({ owner, language, question }) => ({ classId: owner, language, question }));
  const examples = examplesOf(curated, createLexicons(knowledge));
  // The weights of words are the same whatever the classes, and with a single class training takes no time.
  const model = train(examples.map((example) => ({ ...example, classId: OTHER })));
  return nearestOthers(examples.map(({ words }) => vectorOf(model, words)));
}

function warning({ path, document, question }: Row, other: Row, similarity: number): Problem {
  const { file, line } = other.document.problem(other.path, '');
  const where = `"${other.question}" of "${other.path[0]}" (${file}:${line}, ${similarity.toFixed(2)})`;
  const message = `${path[0]}: "${question}" is nearest to ${where}. If both can be meant, say in the question what sets it apart, or move it.`;
  return document.problem(path, message);
}

/**
 * The questions whose nearest neighbour, of all languages, belongs to another entry: the closest first.
 * @param knowledge assembled from these very sources
 */
export function findWarnings(sources: WholeSources, knowledge: Knowledge): Problem[] {
  const rows = rowsOf(sources);
  return nearestOf(rows, knowledge)
    .map(({ index, similarity }, at) => ({ row: rows[at], other: rows[index], similarity }))
    .sort((a, b) => b.similarity - a.similarity)
    .flatMap(({ row, other, similarity }) =>
      row === undefined || other === undefined || row.owner === other.owner ? [] : [warning(row, other, similarity)],
    );
}
