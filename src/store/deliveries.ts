// Events that platforms deliver again: whichever process is first works on it.
import type { Database } from './database.ts';

/** @returns whether nobody had it before */
export async function claimDelivery({ tables }: Database, id: string, at: number): Promise<boolean> {
  const taken = await tables
    .insertInto('delivery')
    .values({ id, at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(taken.numInsertedOrUpdatedRows ?? 0) > 0;
}
