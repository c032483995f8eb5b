// A sentence with its names, and where it speaks of the announcement.
import { type Fact, ofRole, subjectOf } from '../knowledge/fact.ts';
import type { NameClaim } from '../reading/name-table.ts';
import type { Range } from '../reading/range.ts';
import type { Found } from '../text/phrase-table.ts';
import type { Scene } from './scene.ts';

export type Hit = Found<readonly NameClaim[]>;

/** A sentence, its names, and how much its words speak for each entry. */
export interface Naming {
  readonly scene: Scene;
  readonly hits: readonly Hit[];
  readonly likely: ReadonlyMap<string, number>;
}

export function isNamed(hits: readonly Hit[], fact: Fact | undefined): boolean {
  return hits.some(({ value }) => value.some((claim) => claim.right && claim.fact === fact?.id));
}

/** A name of a person, not an office: it is a claim about who it was alone. */
export function isPersonNamed(hits: readonly Hit[], presenter: Fact | undefined): boolean {
  return hits.some(({ value }) => value.length === 1 && value[0]?.right && value[0].fact === presenter?.id);
}

/** Where the announcement is spoken of. */
export function announcements({ sentence: { reading }, entries: { facts } }: Scene): Range[] {
  const subject = subjectOf(ofRole('presenter', facts));
  return reading.lexicon.subjects.all(reading.tokens).filter(({ value }) => value === subject);
}
