// A claim held against statements that are known to be held, or not to be.
import type { Fact, Facts } from '../knowledge/fact.ts';
import type { Model } from '../matching/model.ts';
import { truthsOf } from '../matching/statement-scores.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, wordsIn } from '../reading/reading.ts';
import { mark } from '../reading/slots.ts';
import { presumingOpener } from '../reading/yes-or-no.ts';
import { type Telling, unaccounted } from './accounted.ts';
import type { Accounts } from './accounts.ts';
import { relativesOf } from './relatives.ts';
import { saidAside } from './said-aside.ts';
import { type StatedWords, statedWords } from './stated-words.ts';

export interface StatementGround {
  readonly facts: Facts;
  readonly accounts: Accounts;
  readonly model: Model;
}

/** From here on a claim is like statements that are held. */
export const HELD = 0.3;

/** The claim alone: without what is said aside, and without the "doesn't" that it is asked by. */
export function plainly(reading: Reading, told: readonly Fact[], { facts, accounts }: StatementGround): Reading {
  const relatives = told.flatMap((fact) => relativesOf(fact, facts));
  const aside = saidAside(
    reading,
    relatives.map(({ id }) => accounts(reading.language, id).said),
  );
  const opener = presumingOpener(reading);
  const left = opener === undefined ? aside : [...aside, opener];
  if (left.length === 0) return reading;
  const courtesy = [...reading.courtesy];
  mark(courtesy, left);
  return { ...reading, courtesy };
}

/** How far a stretch is held of each of these entries, from about −1 to 1, in their order. */
export function truths(reading: Reading, range: Range, ids: readonly string[], { model }: StatementGround): number[] {
  const { meant: words, concepts } = wordsIn(reading, range);
  return truthsOf(model.statements, { words, concepts }, ids);
}

/** What the statements of all these entries account for; undefined where one has none. */
export function statedWordsOf(
  reading: Reading,
  told: readonly Fact[],
  { model }: StatementGround,
): StatedWords | undefined {
  return statedWords(
    model.statements,
    reading.language,
    told.map(({ id }) => id),
  );
}

/** Whether each word of it stands in what is held of what is told. */
export function isStatedOf(
  reading: Reading,
  telling: Pick<Telling, 'told' | 'beside' | 'isText'>,
  ground: StatementGround,
): boolean {
  const stated = statedWordsOf(reading, telling.told, ground);
  if (stated === undefined) return false;
  return unaccounted(reading, { ...telling, strictly: true, stated }, ground.facts, ground.accounts).length === 0;
}
