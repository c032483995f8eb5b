// Look-ups: facts by id or words, topics, figures and paragraphs, as plain data for every adapter.
import Fuse from 'fuse.js';
import type { Citation, Suggestion } from '../answer.ts';
import type { Fact, Knowledge, Language } from '../knowledge/knowledge.ts';
import { fold } from '../text/text.ts';
import type { Wording } from '../wording/wording.ts';

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

interface Entry {
  readonly fact: string;
  readonly folded: string;
}

/** Fuse.js: 0 is a perfect match; typos in "montant total" and "gigafactories" stay under this, other words do not. */
const THRESHOLD = 0.35;
/** Longer texts are found by their beginning only: fuse.js takes a second over 300 characters, minutes over a pasted page. */
const LONGEST = 60;

/** Finds facts by an id or a few words in one language, nearest first. */
export type Find = (query: string) => readonly string[];

export function createFind({ facts }: Knowledge, wording: Wording): Find {
  const entries = Object.keys(facts).flatMap((id): Entry[] => [
    { fact: id, folded: fold(wording.title(id)) },
    { fact: id, folded: id.replaceAll('_', ' ') },
  ]);
  const byTitle = new Fuse(entries, { keys: ['folded'], threshold: THRESHOLD, ignoreLocation: true });
  return (query) => {
    const wanted = fold(query).trim();
    if (Object.hasOwn(facts, wanted)) return [wanted];
    if (wanted === '' || wanted.length > LONGEST) return [];
    return [...new Set(byTitle.search(wanted).map(({ item }) => item.fact))];
  };
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
