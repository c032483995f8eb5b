// Ratings: of each person and answer the last one.
import type { Rating } from '../runtime/feedback.ts';
import type { KeptRating } from '../runtime/kept.ts';
import type { Database } from './database.ts';

/** @param person keyed */
export async function putRating({ tables }: Database, person: string, rating: Rating, at: number): Promise<void> {
  const { facts, reason = null, details = null, platform, language, rating: thumb } = rating;
  const opinion = { platform, language, rating: thumb, reason, details, at };
  await tables
    .insertInto('rating')
    .values({ person, facts: facts.join('+'), ...opinion })
    .onConflict((conflict) => conflict.columns(['person', 'facts']).doUpdateSet(opinion))
    .execute();
}

/** The newest first; nobody is named. */
export async function ratingsIn({ tables }: Database): Promise<KeptRating[]> {
  const rows = await tables.selectFrom('rating').selectAll().orderBy('at', 'desc').orderBy('facts').execute();
  return rows.map(({ person: _, facts, rating, reason, details, at, ...rest }) => ({
    ...rest,
    rating: rating as Rating['rating'],
    facts: facts === '' ? [] : facts.split('+'),
    ...(reason === null ? {} : { reason: reason as NonNullable<Rating['reason']> }),
    ...(details === null ? {} : { details }),
    at: new Date(at).toISOString(),
  }));
}
