// The parsed files of a knowledge folder, by their role; with the problems met on the way.
import type { z } from 'zod';
import { claimWordsSchema } from './claims-schema.ts';
import type { KnowledgeDocument } from './document.ts';
import type { KnowledgeFiles } from './files.ts';
import type { Problem } from './problem.ts';
import { Reader, type Source } from './reader.ts';
import {
  conceptsSchema,
  conceptWordsSchema,
  factsSchema,
  headerSchema,
  LANGUAGE_CODE,
  languageSchema,
  otherLanguagesSchema,
  outOfScopeSchema,
  phrasesSchema,
  sourceSchema,
  statementsSchema,
  topicSchema,
} from './schema.ts';
import { parseBy, parseEntries, type Shaped } from './shape.ts';

export type { Source };

export type FactRows = z.infer<typeof factsSchema>;
export type Header = z.infer<typeof headerSchema>;
export type WordingRows = z.infer<typeof topicSchema>;

/** A file that is missing or unreadable is absent: it is a problem of its own, and rules pass over it. */
export interface LanguageSources {
  readonly concepts?: Source<z.infer<typeof conceptWordsSchema>>;
  readonly claims?: Source<z.infer<typeof claimWordsSchema>>;
  readonly rules?: Source<z.infer<typeof languageSchema>>;
  readonly phrases?: Source<z.infer<typeof phrasesSchema>>;
  readonly smalltalk?: Source<WordingRows>;
  readonly outOfScope?: Source<z.infer<typeof outOfScopeSchema>>;
  readonly statements?: Source<z.infer<typeof statementsSchema>>;
  /** By topic. */
  readonly topics: ReadonlyMap<string, Source<WordingRows>>;
}

export interface Sources {
  readonly facts: Source<FactRows>;
  /** Of the same file. */
  readonly header: Source<Header>;
  readonly concepts?: Source<z.infer<typeof conceptsSchema>>;
  readonly otherLanguages?: Source<z.infer<typeof otherLanguagesSchema>>;
  readonly source?: Source<z.infer<typeof sourceSchema>>;
  readonly languages: ReadonlyMap<string, LanguageSources>;
}

/** Sources without a problem. */
export interface WholeSources {
  readonly facts: Source<FactRows>;
  readonly header: Source<Header>;
  readonly concepts: Source<z.infer<typeof conceptsSchema>>;
  readonly otherLanguages: Source<z.infer<typeof otherLanguagesSchema>>;
  readonly source: Source<z.infer<typeof sourceSchema>>;
  readonly languages: ReadonlyMap<string, Required<LanguageSources>>;
}

export function isWhole(sources: Sources): sources is WholeSources {
  const languages = [...sources.languages.values()];
  return (
    sources.source !== undefined &&
    sources.concepts !== undefined &&
    sources.otherLanguages !== undefined &&
    languages.every(
      ({ concepts, claims, rules, phrases, smalltalk, outOfScope, statements }) =>
        concepts && claims && rules && phrases && smalltalk && outOfScope && statements,
    )
  );
}

const COPY = "copy it from another language's folder and translate it";
/** The files that every language has beside its topics. */
const COMMON = [
  'claims.yaml',
  'concepts.yaml',
  'language.yaml',
  'phrases.yaml',
  'smalltalk.yaml',
  'out-of-scope.yaml',
  'statements.yaml',
];
/** As locales spell them, in lower case: "fr", "pt-br". */

function readLanguage(reader: Reader, language: string, topics: readonly string[]): LanguageSources {
  const missing = `: every language has the same files. Write it, or ${COPY}`;
  const concepts = reader.read(
    `${language}/concepts.yaml`,
    (document) => parseEntries(conceptWordsSchema, document),
    missing,
  );
  const claims = reader.read(`${language}/claims.yaml`, (document) => parseBy(claimWordsSchema, document), missing);
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
  const statements = reader.read(
    `${language}/statements.yaml`,
    (document) => parseEntries(statementsSchema, document),
    `${missing}; without statements it is "{}"`,
  );
  const read = new Map<string, Source<WordingRows>>();
  for (const topic of topics) {
    const absent = `, and facts.yaml has the topic "${topic}". Check the topic's spelling there, or write the file, or ${COPY}`;
    const source = reader.read(`${language}/${topic}.yaml`, (document) => parseEntries(topicSchema, document), absent);
    if (source !== undefined) read.set(topic, source);
  }
  return {
    ...(concepts && { concepts }),
    ...(claims && { claims }),
    ...(rules && { rules }),
    ...(phrases && { phrases }),
    ...(smalltalk && { smalltalk }),
    ...(outOfScope && { outOfScope }),
    ...(statements && { statements }),
    topics: read,
  };
}

function languagesOf(reader: Reader, { languages }: KnowledgeFiles): string[] {
  if (languages.length === 0)
    reader.report('facts.yaml', 'There is no language folder beside this file. Add one, such as "en".');
  const known = languages.filter((language) => LANGUAGE_CODE.test(language));
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
  const meanings = '. Write what words mean, in no language; knowledge/README.md shows how';
  const concepts = reader.read('concepts.yaml', (document) => parseBy(conceptsSchema, document), meanings);
  const others = '. Write which other languages are recognised; an empty file is "{}"';
  const otherLanguages = reader.read(
    'other-languages.yaml',
    (document) => parseBy(otherLanguagesSchema, document),
    others,
  );
  const codes = languagesOf(reader, files);
  const topics = facts && [...new Set(Object.values(facts.value).map((fact) => fact.topic))];
  const languages = new Map(
    codes.map((code) => [code, readLanguage(reader, code, topics ?? reader.topicsNamed(code, COMMON))]),
  );
  if (facts === undefined || header === undefined || topics === undefined) return { problems: reader.problems };
  const names = [...COMMON, ...topics.map((topic) => `${topic}.yaml`)];
  const expected = files.languages.flatMap((language) =>
    codes.includes(language)
      ? names.map((name) => `${language}/${name}`)
      : files.files.map(({ path }) => path).filter((path) => path.startsWith(`${language}/`)),
  );
  reader.unexpected(new Set(['facts.yaml', 'concepts.yaml', 'other-languages.yaml', 'source.yaml', ...expected]));
  return {
    sources: {
      facts,
      header,
      ...(concepts && { concepts }),
      ...(otherLanguages && { otherLanguages }),
      ...(source && { source }),
      languages,
    },
    problems: reader.problems,
  };
}
