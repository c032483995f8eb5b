// What a curator is handed: missed questions and ratings, nobody named.
import type { Kept } from '../runtime/kept.ts';
import type { Database } from './database.ts';
import { missesIn } from './misses.ts';
import { ratingsIn } from './ratings.ts';

export async function exportKept(database: Database): Promise<Kept> {
  return { version: 1, misses: await missesIn(database), ratings: await ratingsIn(database) };
}
