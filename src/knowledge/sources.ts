// The parsed files of a knowledge folder, by their role; with the problems met on the way.
import type { z } from 'zod';
import { type KnowledgeDocument, parseFile } from './document.ts';
import type { KnowledgeFiles } from './files.ts';
import type { Problem } from './problem.ts';
import {
  factsSchema,
  headerSchema,
  languageSchema,
  outOfScopeSchema,
  phrasesSchema,
  sourceSchema,
  topicSchema,
} from './schema.ts';
import { parseBy, parseEntries, type Shaped } from './shape.ts';

export interface Source<T> {
  readonly document: KnowledgeDocument;
  readonly value: T;
  /** Entries that are there but wrong, and so not in `value`. */
  readonly broken: ReadonlySet<string>;
}

export type FactRows = z.infer<typeof factsSchema>;
export type Header = z.infer<typeof headerSchema>;
export type WordingRows = z.infer<typeof topicSchema>;

/** A file that is missing or unreadable is absent: it is a problem of its own, and rules pass over it. */
export interface LanguageSources {
  readonly rules?: Source<z.infer<typeof languageSchema>>;
  readonly phrases?: Source<z.infer<typeof phrasesSchema>>;
  readonly smalltalk?: Source<WordingRows>;
  readonly outOfScope?: Source<z.infer<typeof outOfScopeSchema>>;
  /** By topic. */
  readonly topics: ReadonlyMap<string, Source<WordingRows>>;
}

export interface Sources {
  readonly facts: Source<FactRows>;
  /** Of the same file. */
  readonly header: Source<Header>;
  readonly source?: Source<z.infer<typeof sourceSchema>>;
  readonly languages: ReadonlyMap<string, LanguageSources>;
}

/** Sources without a problem. */
export interface WholeSources {
  readonly facts: Source<FactRows>;
  readonly header: Source<Header>;
  readonly source: Source<z.infer<typeof sourceSchema>>;
  readonly languages: ReadonlyMap<string, Required<LanguageSources>>;
}

export function isWhole(sources: Sources): sources is WholeSources {
  const languages = [...sources.languages.values()];
  return (
    sources.source !== undefined &&
    languages.every(({ rules, phrases, smalltalk, outOfScope }) => rules && phrases && smalltalk && outOfScope)
  );
}

const COPY = "copy it from another language's folder and translate it";
const COMMON = ['language.yaml', 'phrases.yaml', 'smalltalk.yaml', 'out-of-scope.yaml'];
/** As locales spell them, in lower case: "fr", "pt-br". */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/u;

type Shape<T> = (document: KnowledgeDocument) => Shaped<T>;

class Reader {
  readonly problems: Problem[] = [];
  readonly #files: KnowledgeFiles;

  constructor(files: KnowledgeFiles) {
    this.#files = files;
  }

  report(file: string, message: string): void {
    this.problems.push({ file, line: 1, column: 1, message });
  }

  read<T>(path: string, shape: Shape<T>, missing: string): Source<T> | undefined {
    const file = this.#files.files.find((candidate) => candidate.path === path);
    if (file === undefined) {
      this.report(path, `This file is missing${missing}.`);
      return undefined;
    }
    const document = parseFile(file);
    if (Array.isArray(document)) {
      this.problems.push(...document);
      return undefined;
    }
    const { value, broken, problems } = shape(document);
    this.problems.push(...problems);
    return value === undefined ? undefined : { document, value, broken };
  }

  /** A file that no rule expects is a slip of the name, not something to pass over. */
  unexpected(expected: ReadonlySet<string>): void {
    for (const { path } of this.#files.files) {
      if (expected.has(path)) continue;
      const named = path.endsWith('.yaml');
      const remedy = named
        ? 'Name it after a topic of facts.yaml, or delete it.'
        : 'Its name must end in ".yaml": rename it.';
      this.report(path, `Nothing reads this file. ${remedy}`);
    }
  }

  /** The topics that a folder's file names speak of: what is left to go by when facts.yaml is broken. */
  topicsNamed(language: string): string[] {
    const own = this.#files.files.flatMap(({ path }) =>
      path.startsWith(`${language}/`) ? path.slice(language.length + 1) : [],
    );
    return own
      .filter((name) => name.endsWith('.yaml') && !COMMON.includes(name))
      .map((name) => name.slice(0, -'.yaml'.length));
  }
}

function readLanguage(reader: Reader, language: string, topics: readonly string[]): LanguageSources {
  const missing = `: every language has the same files. Write it, or ${COPY}`;
  const rules = reader.read(`${language}/language.yaml`, (document) => parseBy(languageSchema, document), missing);
  const phrases = reader.read(`${language}/phrases.yaml`, (document) => parseEntries(phrasesSchema, document), missing);
  const smalltalk = reader.read(
    `${language}/smalltalk.yaml`,
    (document) => parseEntries(topicSchema, document),
    missing,
  );
  const outOfScope = reader.read(
    `${language}/out-of-scope.yaml`,
    (document) => parseEntries(outOfScopeSchema, document),
    missing,
  );
  const read = new Map<string, Source<WordingRows>>();
  for (const topic of topics) {
    const absent = `, and facts.yaml has the topic "${topic}". Check the topic's spelling there, or write the file, or ${COPY}`;
    const source = reader.read(`${language}/${topic}.yaml`, (document) => parseEntries(topicSchema, document), absent);
    if (source !== undefined) read.set(topic, source);
  }
  return {
    ...(rules && { rules }),
    ...(phrases && { phrases }),
    ...(smalltalk && { smalltalk }),
    ...(outOfScope && { outOfScope }),
    topics: read,
  };
}

function languagesOf(reader: Reader, { languages }: KnowledgeFiles): string[] {
  if (languages.length === 0)
    reader.report('facts.yaml', 'There is no language folder beside this file. Add one, such as "en".');
  const known = languages.filter((language) => LANGUAGE.test(language));
  for (const folder of languages.filter((language) => !known.includes(language))) {
    reader.report(
      folder,
      'A folder here is a language, named by its code, like "fr". Rename this one, or move it away.',
    );
  }
  return known;
}

/** The plan and its units first, then an entry a key. */
function shapeFacts(document: KnowledgeDocument): Shaped<{ readonly header: Header; readonly entries: FactRows }> {
  const header = parseBy(headerSchema, document);
  const { plan: _plan, units: _units, ...rest } = document.value as Record<string, unknown>;
  const entries = parseBy(factsSchema, { ...document, value: rest });
  const problems = [...header.problems, ...entries.problems];
  if (header.value === undefined || entries.value === undefined) return { broken: new Set(), problems };
  return { value: { header: header.value, entries: entries.value }, broken: new Set(), problems };
}

/** Parses every file. `sources` is absent when facts.yaml is broken: rules across files would only repeat what is known. */
export function readSources(files: KnowledgeFiles): {
  readonly sources?: Sources;
  readonly problems: readonly Problem[];
} {
  const reader = new Reader(files);
  const whole = reader.read('facts.yaml', shapeFacts, '. Write the facts; knowledge/README.md shows how');
  const facts = whole && { ...whole, value: whole.value.entries };
  const header = whole && { ...whole, value: whole.value.header };
  const about = ". Write the article's language and a line on each paragraph; knowledge/README.md shows how";
  const source = reader.read('source.yaml', (document) => parseBy(sourceSchema, document), about);
  const codes = languagesOf(reader, files);
  const topics = facts && [...new Set(Object.values(facts.value).map((fact) => fact.topic))];
  const languages = new Map(
    codes.map((code) => [code, readLanguage(reader, code, topics ?? reader.topicsNamed(code))]),
  );
  if (facts === undefined || header === undefined || topics === undefined) return { problems: reader.problems };
  const names = [...COMMON, ...topics.map((topic) => `${topic}.yaml`)];
  const expected = files.languages.flatMap((language) =>
    codes.includes(language)
      ? names.map((name) => `${language}/${name}`)
      : files.files.map(({ path }) => path).filter((path) => path.startsWith(`${language}/`)),
  );
  reader.unexpected(new Set(['facts.yaml', 'source.yaml', ...expected]));
  return { sources: { facts, header, ...(source && { source }), languages }, problems: reader.problems };
}
