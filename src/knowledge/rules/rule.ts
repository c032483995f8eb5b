// A rule across files: what it looks at, and what it finds wrong.
import type { Problem } from '../problem.ts';
import type { LanguageSources, Source, Sources, WordingRows } from '../sources.ts';

export type Rule = (sources: Sources) => Problem[];

/** Every file of wordings with its language: the topics and small talk. */
export function wordingFiles(sources: Sources): { language: string; sources: LanguageSources; rows: Source<WordingRows>; topic: string }[] {
  return [...sources.languages].flatMap(([language, own]) => [
    ...[...own.topics].map(([topic, rows]) => ({ language, sources: own, rows, topic })),
    { language, sources: own, rows: own.smalltalk, topic: 'smalltalk' },
  ]);
}

/** The names between braces. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? '');
}
