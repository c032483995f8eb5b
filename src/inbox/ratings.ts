// What people thought of the answers, by the entries that these told.
import { REASONS, type Reason } from '../runtime/feedback.ts';
import type { KeptRating } from '../runtime/kept.ts';

export interface EntryRatings {
  readonly up: number;
  readonly down: number;
  /** How often each reason was given, the most frequent first. */
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
  /** In people's own words, the latest first. */
  readonly details: readonly string[];
}

function summed(ratings: readonly KeptRating[]): EntryRatings {
  const down = ratings.filter(({ rating }) => rating === 'down');
  const reasons = REASONS.map((reason) => ({ reason, count: down.filter((own) => own.reason === reason).length }));
  const latest = [...down].sort((one, other) => (one.at < other.at ? 1 : -1));
  return {
    up: ratings.length - down.length,
    down: down.length,
    reasons: reasons.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count),
    details: latest.flatMap(({ details }) => (details === undefined ? [] : [details])),
  };
}

/** An answer that tells several entries was rated for each of them. Entries that nobody rated down have none. */
export function ratingsByEntry(ratings: readonly KeptRating[]): ReadonlyMap<string, EntryRatings> {
  const entries = new Set(ratings.flatMap(({ facts }) => facts));
  const all = [...entries].map(
    (entry) => [entry, summed(ratings.filter(({ facts }) => facts.includes(entry)))] as const,
  );
  return new Map(all.filter(([, { down }]) => down > 0));
}
