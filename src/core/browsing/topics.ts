// The topics and their entries, to browse.
import type { Suggestion } from '../answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Wording } from '../wording/wording.ts';

export interface Topic {
  readonly topic: string;
  readonly title: string;
  readonly facts: readonly Suggestion[];
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
