// What people would use instead: fuse.js over the same curated questions.
import Fuse from 'fuse.js';
import type { Curated } from '../src/core/examples.ts';

export interface Peer {
  readonly name: string;
  /** The entry of the best hit, or the one that most hits speak for. */
  readonly top: (question: string) => string | undefined;
}

/** With token search the ten best hits vote, each with its nearness. */
const VOTERS = 10;
/** 0.6 is the default; 0.3 was best for token search (retrieval study, section 6). */
const TOKEN_THRESHOLD = 0.3;

function vote(hits: readonly { readonly item: Curated; readonly score?: number }[]): string | undefined {
  const votes = new Map<string, number>();
  for (const { item, score } of hits) votes.set(item.classId, (votes.get(item.classId) ?? 0) + 1 - (score ?? 1));
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

export function createPeers(curated: readonly Curated[]): Peer[] {
  const plain = new Fuse(curated, { keys: ['question'], includeScore: true });
  const tokens = new Fuse(curated, {
    keys: ['question'],
    includeScore: true,
    useTokenSearch: true,
    threshold: TOKEN_THRESHOLD,
  });
  return [
    { name: 'fuse.js, default', top: (question) => plain.search(question, { limit: 1 })[0]?.item.classId },
    { name: 'fuse.js, token search', top: (question) => vote(tokens.search(question, { limit: VOTERS })) },
  ];
}
