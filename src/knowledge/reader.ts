// The files of a knowledge folder, read one by one; what is missing, broken or unexpected is kept.
import { type KnowledgeDocument, parseFile } from './document.ts';
import type { KnowledgeFiles } from './files.ts';
import type { Problem } from './problem.ts';
import type { Shaped } from './shape.ts';

export interface Source<T> {
  readonly document: KnowledgeDocument;
  readonly value: T;
  /** Entries that are there but wrong, and so not in `value`. */
  readonly broken: ReadonlySet<string>;
}

type Shape<T> = (document: KnowledgeDocument) => Shaped<T>;

/** Reads one file after the other and keeps every problem met. */
export class Reader {
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
  topicsNamed(language: string, common: readonly string[]): string[] {
    const own = this.#files.files.flatMap(({ path }) =>
      path.startsWith(`${language}/`) ? path.slice(language.length + 1) : [],
    );
    return own
      .filter((name) => name.endsWith('.yaml') && !common.includes(name))
      .map((name) => name.slice(0, -'.yaml'.length));
  }
}
