// What is kept, table by table. Times are milliseconds since 1970; a person is a keyed hash, in which nobody is recognised.
import type { Generated } from 'kysely';

export interface Tables {
  /** What a person thinks of an answer: the last opinion alone. */
  rating: {
    person: string;
    /** Ids of facts.yaml, with + between. */
    facts: string;
    platform: string;
    language: string;
    rating: string;
    reason: string | null;
    details: string | null;
    at: number;
  };
  /** A question without an answer, however it was spelled in small and capital letters. */
  miss: {
    language: string;
    /** The text, normalised. */
    words: string;
    platform: string;
    text: string;
    nearest: string | null;
    score: number;
    count: number;
    first: number;
    last: number;
  };
  /** What a person has chosen for all answers. */
  choice: { person: string; language: string; at: number };
  /** Of a server or a workspace; of one of its channels where there is one, else "". */
  setting: { platform: string; server: string; channel: string; chosen: string; at: number };
  /** A workspace that has installed the Slack app; its tokens are sealed. */
  installation: { workspace: string; sealed: string; at: number };
  /** Whom to tell when an answer changes; whom and what is sealed. */
  wait: {
    person: string;
    /** What was asked, keyed like a person. */
    question: string;
    sealed: string;
    at: number;
  };
  /** The id of the key that persons are keyed and tokens are sealed with: one row. */
  sealing: { one: number; key: string };
  /** An event that was worked on. */
  delivery: { id: string; at: number };
}

/** What is worth a copy, with what its rows are told apart by: events are repeated for an hour alone, and the key is another's. */
export const KEYS = {
  rating: ['person', 'facts'],
  miss: ['language', 'words'],
  choice: ['person'],
  setting: ['platform', 'server', 'channel'],
  installation: ['workspace'],
  wait: ['person', 'question'],
} as const satisfies { readonly [T in Exclude<keyof Tables, 'delivery' | 'sealing'>]: readonly (keyof Tables[T])[] };

export type KeptTable = keyof typeof KEYS;

export const KEPT = Object.keys(KEYS) as readonly KeptTable[];

/** Of Kysely's own table of what was migrated. */
export interface Migrated {
  kysely_migration: { name: string; timestamp: Generated<string> };
}
