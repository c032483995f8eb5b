// Questions without an answer: each wording once, with how often and when it was last asked.
import { sql } from 'kysely';
import type { KeptMiss, Missed } from '../runtime/kept.ts';
import type { Database } from './database.ts';

/** As a question is kept that is asked again in other capitals or with other spaces. */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

export async function putMiss({ tables }: Database, missed: Missed, at: number): Promise<void> {
  const { platform, text, language, nearest = null, score } = missed;
  await tables
    .insertInto('miss')
    .values({ language, words: normalise(text), platform, text, nearest, score, count: 1, first: at, last: at })
    .onConflict((conflict) =>
      conflict.columns(['language', 'words']).doUpdateSet({
        count: sql<number>`miss.count + 1`,
        platform,
        text,
        nearest,
        score,
        last: at,
      }),
    )
    .execute();
}

/** The most frequent first, of those the newest. */
export async function missesIn({ tables }: Database): Promise<KeptMiss[]> {
  const rows = await tables
    .selectFrom('miss')
    .selectAll()
    .orderBy('count', 'desc')
    .orderBy('last', 'desc')
    .orderBy('language')
    .orderBy('words')
    .execute();
  return rows.map(({ platform, text, language, nearest, score, count, last }) => ({
    platform,
    text,
    language,
    ...(nearest === null ? {} : { nearest }),
    score,
    count,
    last: new Date(last).toISOString(),
  }));
}
