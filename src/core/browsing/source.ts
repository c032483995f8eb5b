// Our summaries of the article's paragraphs.
import type { Citation } from '../answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';

/** The summaries of all paragraphs, or of one, from 1. */
export function listSource({ source }: Knowledge, language: Language, paragraph?: number): Citation[] {
  const lines = source.paragraphs.map(({ summary }, index) => ({
    paragraph: index + 1,
    summary: summary[language] ?? '',
  }));
  return paragraph === undefined ? lines : lines.filter((line) => line.paragraph === paragraph);
}
