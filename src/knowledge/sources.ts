// The parsed files of a knowledge folder, by their role; with the problems met on the way.
import type { z } from 'zod';
import { type KnowledgeDocument, parseFile } from './document.ts';
import type { KnowledgeFiles } from './files.ts';
import type { Problem } from './problem.ts';
import { factsSchema, languageSchema, outOfScopeSchema, parseBy, phrasesSchema, sourceSchema, topicSchema } from './schema.ts';

export interface Source<T> {
  readonly document: KnowledgeDocument;
  readonly value: T;
}

export type FactRows = z.infer<typeof factsSchema>;
export type WordingRows = z.infer<typeof topicSchema>;

export interface LanguageSources {
  readonly rules: Source<z.infer<typeof languageSchema>>;
  readonly phrases: Source<z.infer<typeof phrasesSchema>>;
  readonly smalltalk: Source<WordingRows>;
  readonly outOfScope: Source<z.infer<typeof outOfScopeSchema>>;
  /** By topic. */
  readonly topics: ReadonlyMap<string, Source<WordingRows>>;
}

export interface Sources {
  readonly facts: Source<FactRows>;
  readonly source: Source<z.infer<typeof sourceSchema>>;
  readonly languages: ReadonlyMap<string, LanguageSources>;
}

class Reader {
  readonly problems: Problem[] = [];
  readonly #files: KnowledgeFiles;

  constructor(files: KnowledgeFiles) {
    this.#files = files;
  }

  read<T>(path: string, schema: z.ZodType<T>): Source<T> | undefined {
    const file = this.#files.files.find((candidate) => candidate.path === path);
    if (file === undefined) {
      const message = 'This file is missing. Every language has the same files; write it, or copy it from another language and translate.';
      this.problems.push({ file: path, line: 1, column: 1, message });
      return undefined;
    }
    const document = parseFile(file);
    if (Array.isArray(document)) {
      this.problems.push(...document);
      return undefined;
    }
    const value = parseBy(schema, document);
    if (Array.isArray(value)) {
      this.problems.push(...(value as Problem[]));
      return undefined;
    }
    return { document, value };
  }

  /** A file that no rule expects is a slip of the name, not something to pass over. */
  unexpected(expected: ReadonlySet<string>): void {
    for (const { path } of this.#files.files) {
      if (expected.has(path)) continue;
      const message = 'Nothing reads this file. Name it after a topic of facts.yaml, or delete it.';
      this.problems.push({ file: path, line: 1, column: 1, message });
    }
  }
}

const COMMON = ['language.yaml', 'phrases.yaml', 'smalltalk.yaml', 'out-of-scope.yaml'];

function readLanguage(reader: Reader, language: string, topics: readonly string[]): LanguageSources | undefined {
  const rules = reader.read(`${language}/language.yaml`, languageSchema);
  const phrases = reader.read(`${language}/phrases.yaml`, phrasesSchema);
  const smalltalk = reader.read(`${language}/smalltalk.yaml`, topicSchema);
  const outOfScope = reader.read(`${language}/out-of-scope.yaml`, outOfScopeSchema);
  const read = new Map<string, Source<WordingRows>>();
  for (const topic of topics) {
    const source = reader.read(`${language}/${topic}.yaml`, topicSchema);
    if (source !== undefined) read.set(topic, source);
  }
  if (!(rules && phrases && smalltalk && outOfScope) || read.size < topics.length) return undefined;
  return { rules, phrases, smalltalk, outOfScope, topics: read };
}

/** Parses every file. `sources` is absent when any file is broken: rules across files would only repeat what is known. */
export function readSources(files: KnowledgeFiles): { readonly sources?: Sources; readonly problems: readonly Problem[] } {
  const reader = new Reader(files);
  const facts = reader.read('facts.yaml', factsSchema);
  const source = reader.read('source.yaml', sourceSchema);
  const topics = facts === undefined ? [] : [...new Set(Object.values(facts.value).map((fact) => fact.topic))];
  if (files.languages.length === 0) {
    reader.problems.push({ file: 'facts.yaml', line: 1, column: 1, message: 'There is no language folder. Add one, such as "en".' });
  }
  const languages = new Map<string, LanguageSources>();
  for (const language of files.languages) {
    const read = readLanguage(reader, language, topics);
    if (read !== undefined) languages.set(language, read);
  }
  if (facts !== undefined) {
    const perLanguage = [...COMMON, ...topics.map((topic) => `${topic}.yaml`)];
    const expected = files.languages.flatMap((language) => perLanguage.map((name) => `${language}/${name}`));
    reader.unexpected(new Set(['facts.yaml', 'source.yaml', ...expected]));
  }
  if (reader.problems.length > 0 || facts === undefined || source === undefined) return { problems: reader.problems };
  return { sources: { facts, source, languages }, problems: [] };
}
