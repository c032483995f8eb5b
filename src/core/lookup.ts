// Look-ups: facts by id or words, topics, figures, paragraphs and completion, as plain data for every adapter.
import Fuse from 'fuse.js';
import type { Citation, Suggestion } from './answer.ts';
import type { Fact, Knowledge, Language } from './knowledge.ts';
import { fold } from './text.ts';
import type { Wording } from './wording.ts';

export interface Topic {
  readonly topic: string;
  readonly title: string;
  readonly facts: readonly Suggestion[];
}

export interface FigureLine {
  readonly fact: string;
  readonly title: string;
  /** Worded: "€200 billion". */
  readonly value: string;
  /** Derived by arithmetic, not stated by the article. */
  readonly computed: boolean;
}

export interface Completion {
  readonly fact: string;
  /** A title or a curated question. */
  readonly text: string;
}

interface Entry extends Completion {
  readonly folded: string;
}

/** Fuse.js: 0 is a perfect match; typos in "montant total" and "gigafactories" stay under this, other words do not. */
const THRESHOLD = 0.35;
/** Longer texts are found by their beginning only: fuse.js takes a second over 300 characters, minutes over a pasted page. */
const LONGEST = 60;

function fuse(entries: readonly Entry[]): Fuse<Entry> {
  return new Fuse(entries, { keys: ['folded'], threshold: THRESHOLD, ignoreLocation: true, includeScore: true });
}

/** Finds a fact, and completes what is typed, in one language. */
export interface Finder {
  /** The facts that an id or a few words may mean, nearest first. */
  readonly find: (query: string) => readonly string[];
  /** Ids, titles and questions that go on from what was typed; the first facts of each topic where nothing is. */
  readonly complete: (typed: string, limit: number) => readonly Completion[];
}

export function createFinder({ facts, languages }: Knowledge, language: Language, wording: Wording): Finder {
  const wordings = languages[language]?.wordings ?? {};
  const entry = (fact: string, text: string): Entry => ({ fact, text, folded: fold(text) });
  const titles = Object.keys(facts).flatMap((id) => [
    entry(id, wording.title(id)),
    { ...entry(id, wording.title(id)), folded: id.replaceAll('_', ' ') },
  ]);
  const questions = Object.entries(wordings).flatMap(([id, own]) =>
    own.questions.map((question) => entry(id, question)),
  );
  const byTitle = fuse(titles);
  const byQuestion = fuse(questions);
  const pinned = Object.values(facts).filter(
    (fact, index, all) => all.findIndex((other) => other.topic === fact.topic) === index,
  );

  const find = (query: string): readonly string[] => {
    const wanted = fold(query).trim();
    if (Object.hasOwn(facts, wanted)) return [wanted];
    if (wanted === '' || wanted.length > LONGEST) return [];
    return [...new Set(byTitle.search(wanted).map(({ item }) => item.fact))];
  };
  const complete = (typed: string, limit: number): readonly Completion[] => {
    const wanted = fold(typed).trim();
    if (wanted === '') return pinned.map(({ id }) => ({ fact: id, text: wording.title(id) })).slice(0, limit);
    const starting = [...titles, ...questions].filter(({ folded }) => folded.startsWith(wanted));
    const near =
      wanted.length > LONGEST
        ? []
        : [...byTitle.search(wanted, { limit }), ...byQuestion.search(wanted, { limit })].map(({ item }) => item);
    const seen = new Set<string>();
    return [...starting, ...near]
      .filter(({ text }) => !seen.has(text) && seen.add(text))
      .slice(0, limit)
      .map(({ fact, text }) => ({ fact, text }));
  };
  return { find, complete };
}

export function listTopics({ facts }: Knowledge, wording: Wording): Topic[] {
  const topics = [...new Set(Object.values(facts).map(({ topic }) => topic))];
  return topics.map((topic) => ({
    topic,
    title: wording.phrase(`topic_${topic}`),
    facts: Object.values(facts)
      .filter((fact) => fact.topic === topic)
      .map(({ id }) => ({ fact: id, title: wording.title(id) })),
  }));
}

export function listFigures({ facts }: Knowledge, wording: Wording): FigureLine[] {
  return Object.values(facts).flatMap(({ id, figure, kind }: Fact) =>
    figure === undefined
      ? []
      : [{ fact: id, title: wording.title(id), value: wording.figure(figure), computed: kind === 'derived' }],
  );
}

/** The summaries of all paragraphs, or of one, from 1. */
export function listSource({ source }: Knowledge, language: Language, paragraph?: number): Citation[] {
  const lines = source.paragraphs.map(({ summary }, index) => ({
    paragraph: index + 1,
    summary: summary[language] ?? '',
  }));
  return paragraph === undefined ? lines : lines.filter((line) => line.paragraph === paragraph);
}
