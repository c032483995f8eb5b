// `npm run store`: what the store holds, its backups, and what a person or time takes out of it.
import { existsSync } from 'node:fs';
import type { StoreConfig } from '../config/store.ts';
import { OperatorError } from '../runtime/operator-error.ts';
import { backUp, restore } from '../store/copy.ts';
import type { Database } from '../store/database.ts';
import { exportKept } from '../store/export.ts';
import { keyFileOf } from '../store/key-file.ts';
import { withKey } from '../store/keyed.ts';
import { openOrSay, operatorError } from '../store/open.ts';
import { erasePerson, forgetDeliveries, retain } from '../store/retention.ts';
import { statusOf } from '../store/status.ts';
import { UsageError } from './arguments.ts';

export interface StoreAction {
  /** "status", "backup", … and what it is given. */
  readonly words: readonly string[];
  readonly store: StoreConfig;
  readonly write: (text: string) => void;
}

type Action = (database: Database, store: StoreConfig, given: string) => Promise<string>;

const MIB = 1024 * 1024;
/** Of persons, as commands name them. */
const PERSON = /^(?:discord:\d{15,21}|slack:[A-Z0-9]+:[A-Z0-9]+)$/u;

const rowsOf = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;

const status: Action = async (database, { retentionDays, misses }) => {
  const { place, engine, size, rows, oldest } = await statusOf(database);
  const { rating, miss, choice, setting, installation, wait } = rows;
  const since = oldest === undefined ? '' : `, the oldest of ${new Date(oldest).toISOString().slice(0, 10)}`;
  const lines = [
    `${engine}: ${place}${size === undefined ? '' : ` (${(size / MIB).toFixed(1)} MiB)`}`,
    `ratings: ${rating}${since}`,
    `questions without an answer: ${miss}${misses ? '' : ' (none are added: MISSES is off)'}`,
    `languages that people chose: ${choice}`,
    `settings of servers and channels: ${setting}`,
    `Slack workspaces: ${installation}`,
    `people who wait for an answer: ${wait}`,
    `Ratings, questions and waits are kept for ${retentionDays} days.`,
  ];
  return `${lines.join('\n')}\n`;
};

const keyWords = ({ location, key }: StoreConfig): string =>
  key === undefined && location.engine === 'sqlite'
    ? `Keep its key too, apart from it: ${keyFileOf(location.file)}\n`
    : 'It needs the same STORE_KEY.\n';

const backup: Action = async (database, store, file) => {
  await backUp(database, file);
  return `Written to ${file}. ${keyWords(store)}`;
};

const restoring: Action = async (database, _, file) => {
  const count = await restore(database, file);
  return `Restored: ${rowsOf(count)}. What was there before is gone.\n`;
};

const exporting: Action = async (database) => `${JSON.stringify(await exportKept(database), undefined, 2)}\n`;

const erase: Action = async (database, store, person) => {
  const { secrets } = await withKey(database, store);
  const count = await erasePerson(database, secrets.keyed(person));
  return count === 0 ? `Nothing is kept of ${person}.\n` : `Erased: ${rowsOf(count)} of ${person}.\n`;
};

const retaining: Action = async (database, { retentionDays }) => {
  await forgetDeliveries(database, Date.now());
  const { rating, miss, wait } = await retain(database, retentionDays, Date.now());
  return `Deleted what is older than ${retentionDays} days: ${rowsOf(rating + miss + wait)}.\n`;
};

const ACTIONS: Readonly<Record<string, { readonly act: Action; readonly takes?: 'a file' | 'a person' }>> = {
  status: { act: status },
  backup: { act: backup, takes: 'a file' },
  restore: { act: restoring, takes: 'a file' },
  export: { act: exporting },
  erase: { act: erase, takes: 'a person' },
  retain: { act: retaining },
};

/** @returns what is wrong with the words, for the person who typed them */
export function storeProblem(words: readonly string[]): string | undefined {
  const [name = 'status', given, ...others] = words;
  const known = ACTIONS[name];
  if (known === undefined) return `There is no "store ${name}". There are: ${Object.keys(ACTIONS).join(', ')}.`;
  const { takes } = known;
  if (takes === undefined ? given !== undefined : given === undefined || others.length > 0)
    return `"store ${name}" takes ${takes ?? 'nothing'}.`;
  if (takes === 'a person' && !PERSON.test(given ?? ''))
    return `"${given}" is nobody's id. Write discord:USER, such as discord:80351110224678912, or slack:WORKSPACE:USER, such as slack:T0ABC:U0DEF.`;
  return undefined;
}

/**
 * @throws UsageError for words that are none of its own; OperatorError where the store cannot be used
 */
export async function runStore({ words, store, write }: StoreAction): Promise<number> {
  const problem = storeProblem(words);
  if (problem !== undefined) throw new UsageError(problem);
  const [name = 'status', given = ''] = words;
  const { location } = store;
  // A backup may go where no store has been yet; anything else has nothing to say of one that isn't there.
  if (name !== 'restore' && location.engine === 'sqlite' && !existsSync(location.file))
    throw new OperatorError(
      `There is no store at ${location.file}. Set STORE_URL to where the bot has it; it makes one when it runs on a platform.`,
    );
  const database = await openOrSay(location);
  try {
    write((await ACTIONS[name]?.act(database, store, given)) ?? '');
    return 0;
  } catch (error) {
    throw operatorError(error, location);
  } finally {
    await database.close();
  }
}
