// A rule across files: what it looks at, and what it finds wrong.
import type { Problem } from '../problem.ts';
import type { FactRows, LanguageSources, Source, Sources, WordingRows } from '../sources.ts';

export type Rule = (sources: Sources) => Problem[];

/** Every file of wordings that could be read: the topics and small talk. */
export function wordingFiles(sources: Sources): { own: LanguageSources; rows: Source<WordingRows>; facts: FactRows }[] {
  return [...sources.languages.values()].flatMap((own) => [
    ...[...own.topics.values()].map((rows) => ({ own, rows, facts: sources.facts.value })),
    ...(own.smalltalk === undefined ? [] : [{ own, rows: own.smalltalk, facts: {} }]),
  ]);
}

/** Whether the file has the entry, right or wrong. */
export function has(
  { value, broken }: { readonly value: object; readonly broken: ReadonlySet<string> },
  id: string,
): boolean {
  return Object.hasOwn(value, id) || broken.has(id);
}

/** The names between braces. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? '');
}

export function withoutPlaceholders(text: string): string {
  return text.replace(/\{[^{}]*\}/gu, ' ');
}

/** For "Use one of": {total}, {public}. */
export function inBraces(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}
