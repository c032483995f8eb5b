// Who wants to be told when an answer changes: whom and what is sealed, since the bot has to write to them.
import type { Wait, Waiting } from '../runtime/waiting.ts';
import type { Database } from './database.ts';
import type { KeyedDatabase } from './keyed.ts';
import type { Secrets } from './secrets.ts';

/** Of one person: the newest. */
const MOST = 20;

interface Row {
  readonly person: string;
  readonly question: string;
  readonly sealed: string;
  readonly at: number;
}

async function put({ tables }: Database, { person, question, sealed, at }: Row): Promise<void> {
  await tables
    .insertInto('wait')
    .values({ person, question, sealed, at })
    .onConflict((conflict) => conflict.columns(['person', 'question']).doUpdateSet({ sealed, at }))
    .execute();
}

/** @param person keyed */
async function forgetOldest({ tables }: Database, person: string): Promise<void> {
  const rows = await tables
    .selectFrom('wait')
    .select('question')
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .execute();
  const tooMany = rows.slice(MOST).map(({ question }) => question);
  if (tooMany.length === 0) return;
  await tables.deleteFrom('wait').where('person', '=', person).where('question', 'in', tooMany).execute();
}

/** @param person keyed; of one person the oldest go when there are too many */
export async function putWait(
  database: KeyedDatabase,
  { person, wait, at }: { readonly person: string; readonly wait: Wait; readonly at: number },
): Promise<void> {
  const { keyed, seal } = database.secrets;
  const question = keyed(`${wait.question.language ?? ''}:${wait.question.text}`);
  await put(database, { person, question, sealed: seal(JSON.stringify(wait)), at });
  await forgetOldest(database, person);
}

const idOf = ({ person, question }: Pick<Row, 'person' | 'question'>): string => `${person}:${question}`;

function rowOf(id: string): Pick<Row, 'person' | 'question'> {
  const [person = '', question = ''] = id.split(':');
  return { person, question };
}

/** One that was taken, and could not be told of. */
export async function putBack(database: KeyedDatabase, { id, wait }: Waiting, at: number): Promise<void> {
  await put(database, { ...rowOf(id), sealed: database.secrets.seal(JSON.stringify(wait)), at });
}

function opened({ unseal }: Secrets, sealed: string): Wait | undefined {
  try {
    return JSON.parse(unseal(sealed)) as Wait;
  } catch {
    return undefined;
  }
}

/** Of one platform, the oldest first; what was sealed with another key is left out. */
export async function waitsIn({ tables, secrets }: KeyedDatabase, platform: string): Promise<Waiting[]> {
  const rows = await tables.selectFrom('wait').selectAll().orderBy('at').execute();
  return rows.flatMap((row) => {
    const wait = opened(secrets, row.sealed);
    return wait?.platform === platform ? [{ id: idOf(row), wait }] : [];
  });
}

/** @returns whether it was still there: of several processes, one alone tells */
export async function takeWait({ tables }: Database, id: string): Promise<boolean> {
  const { person, question } = rowOf(id);
  const { numDeletedRows } = await tables
    .deleteFrom('wait')
    .where('person', '=', person)
    .where('question', '=', question)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
