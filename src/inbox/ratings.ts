// What people thought of the answers, by the entries that these told.
import type { Language } from '../core/knowledge/language.ts';
import { REASONS, type Reason } from '../runtime/feedback.ts';
import type { KeptRating } from '../runtime/kept.ts';

export interface EntryRatings {
  readonly up: number;
  readonly down: number;
  /** How often each reason was given, the most frequent first. */
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
  /** In people's own words, the latest first. */
  readonly details: readonly string[];
  /** Those of the answers that were rated down. */
  readonly languages: readonly Language[];
  /** When the last of all was given: ISO 8601. */
  readonly last: string;
}

function summed(ratings: readonly KeptRating[]): EntryRatings {
  const down = ratings.filter(({ rating }) => rating === 'down');
  const reasons = REASONS.map((reason) => ({ reason, count: down.filter((own) => own.reason === reason).length }));
  const latest = [...down].sort((one, other) => (one.at < other.at ? 1 : -1));
  return {
    up: ratings.length - down.length,
    down: down.length,
    reasons: reasons.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count),
    languages: [...new Set(down.map(({ language }) => language))],
    last: ratings.reduce((last, { at }) => (at > last ? at : last), ''),
    details: latest.flatMap(({ details }) => (details === undefined ? [] : [details])),
  };
}

/**
 * An answer that tells several entries was rated for each of them. Entries that nobody rated down have none.
 * @param dismissed by entry: up to when ratings were put aside
 */
export function ratingsByEntry(
  ratings: readonly KeptRating[],
  dismissed: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, EntryRatings> {
  const entries = new Set(ratings.flatMap(({ facts }) => facts));
  const all = [...entries].map(
    (entry) =>
      [
        entry,
        summed(ratings.filter(({ facts, at }) => facts.includes(entry) && at > (dismissed[entry] ?? ''))),
      ] as const,
  );
  return new Map(all.filter(([, { down }]) => down > 0));
}
