// Everything of a language that asks for an entry, with its place: the questions, and the titles that are matched too.
import type { KnowledgeDocument, Path } from './document.ts';
import type { LanguageSources } from './sources.ts';

export interface Asked {
  readonly question: string;
  /** A fact id, or as the matcher calls it "smalltalk:<id>" or "out:<group>". */
  readonly owner: string;
  readonly title: boolean;
  readonly path: Path;
  readonly document: KnowledgeDocument;
}

type Rows = Readonly<Record<string, { readonly title?: string; readonly questions: readonly string[] }>>;

function askedOf(document: KnowledgeDocument, rows: Rows, prefix: string, titles: boolean): Asked[] {
  return Object.entries(rows).flatMap(([id, { title, questions }]) => {
    const owner = prefix + id;
    const own = questions.map((question, index) => ({
      question,
      owner,
      title: false,
      path: [id, 'questions', index],
      document,
    }));
    return titles && title !== undefined
      ? [{ question: title, owner, title: true, path: [id, 'title'], document }, ...own]
      : own;
  });
}

export function askedIn({ topics, smalltalk, outOfScope }: LanguageSources): Asked[] {
  return [
    ...[...topics.values()].flatMap(({ document, value }) => askedOf(document, value, '', true)),
    ...(smalltalk === undefined ? [] : askedOf(smalltalk.document, smalltalk.value, 'smalltalk:', false)),
    ...(outOfScope === undefined ? [] : askedOf(outOfScope.document, outOfScope.value, 'out:', false)),
  ];
}
