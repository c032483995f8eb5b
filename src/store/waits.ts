// Who wants to be told when an answer changes: whom and what is sealed, since the bot has to write to them.
import type { Wait, Waiting } from '../runtime/waiting.ts';
import type { Database } from './database.ts';
import type { Secrets } from './secrets.ts';

/** @param person keyed */
export async function putWait(
  { tables }: Database,
  secrets: Secrets,
  { person, wait, at }: { readonly person: string; readonly wait: Wait; readonly at: number },
): Promise<void> {
  const sealed = secrets.seal(JSON.stringify(wait));
  const question = secrets.keyed(`${wait.question.language ?? ''}:${wait.question.text}`);
  await tables
    .insertInto('wait')
    .values({ person, question, sealed, at })
    .onConflict((conflict) => conflict.columns(['person', 'question']).doUpdateSet({ sealed, at }))
    .execute();
}

/** Of one platform, the oldest first; what was sealed with another key is left out. */
export async function waitsIn({ tables }: Database, secrets: Secrets, platform: string): Promise<Waiting[]> {
  const rows = await tables.selectFrom('wait').selectAll().orderBy('at').execute();
  return rows.flatMap(({ person, question, sealed }) => {
    const wait = opened(secrets, sealed);
    return wait?.platform === platform ? [{ id: `${person}:${question}`, wait }] : [];
  });
}

function opened(secrets: Secrets, sealed: string): Wait | undefined {
  try {
    return JSON.parse(secrets.unseal(sealed)) as Wait;
  } catch {
    return undefined;
  }
}

/** @returns whether it was still there: of several processes, one alone tells */
export async function takeWait({ tables }: Database, id: string): Promise<boolean> {
  const [person = '', question = ''] = id.split(':');
  const { numDeletedRows } = await tables
    .deleteFrom('wait')
    .where('person', '=', person)
    .where('question', '=', question)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
