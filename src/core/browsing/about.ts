// What the bot says of itself: what it knows, and what is kept of people.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Wording } from '../wording/wording.ts';

/** What outlives an answer: ratings, choices and wishes to be told, and perhaps questions. */
export interface Keeping {
  /** Whether questions without an answer are kept. */
  readonly misses: boolean;
  /** For how long. */
  readonly days: number;
}

export interface About {
  readonly text: string;
  readonly stated: number;
  readonly derived: number;
  readonly unstated: number;
}

function privacyOf(kept: Keeping | undefined, { phrase }: Wording): string {
  if (kept === undefined) return phrase('privacy_nothing');
  return phrase(kept.misses ? 'privacy_misses' : 'privacy_kept', { days: String(kept.days) });
}

/** @param kept nothing unless told */
export function presentBot({ facts, hash }: Knowledge, wording: Wording, version: string, kept?: Keeping): About {
  const count = (kind: Fact['kind']): number => Object.values(facts).filter((fact) => fact.kind === kind).length;
  const counts = { stated: count('stated'), derived: count('derived'), unstated: count('unstated') };
  const values = {
    stated: String(counts.stated),
    derived: String(counts.derived),
    unstated: String(counts.unstated),
    privacy: privacyOf(kept, wording),
    version,
    knowledge: hash,
  };
  return { ...counts, text: wording.phrase('about', values) };
}
