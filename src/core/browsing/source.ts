// Our summaries of the article's paragraphs.
import type { Citation } from '../answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Wording } from '../wording/wording.ts';

/** The summaries of all paragraphs, or of one, from 1. */
export function listSource({ source }: Knowledge, wording: Wording, paragraph?: number): Citation[] {
  const lines = source.paragraphs.map((_, at) => ({ paragraph: at + 1, summary: wording.summary(at + 1) }));
  return paragraph === undefined ? lines : lines.filter((line) => line.paragraph === paragraph);
}
