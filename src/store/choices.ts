// The language that a person has chosen for all answers.
import type { Language } from '../core/knowledge/language.ts';
import type { Choice } from '../runtime/store.ts';
import type { Database } from './database.ts';

/** @param person keyed */
export async function choiceOf({ tables }: Database, person: string): Promise<Choice> {
  const row = await tables.selectFrom('choice').select('language').where('person', '=', person).executeTakeFirst();
  return row === undefined ? {} : { language: row.language };
}

/** @param language undefined takes the choice back */
export async function putChoice(
  { tables }: Database,
  person: string,
  language: Language | undefined,
  at: number,
): Promise<void> {
  if (language === undefined) {
    await tables.deleteFrom('choice').where('person', '=', person).execute();
    return;
  }
  await tables
    .insertInto('choice')
    .values({ person, language, at })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ language, at }))
    .execute();
}
