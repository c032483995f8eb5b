// What one size is measured with: the phrasings that are learnt, and the questions that are asked.
import { generator } from '../../src/core/matching/shuffle.ts';
import { misspell } from '../measures/noise.ts';
import { SEEDS } from '../measures/seeds.ts';
import { loadSet } from '../sets/catalogue.ts';
import type { Place } from '../sets/fetch.ts';
import type { Row, Split } from '../sets/set.ts';
import { sample } from '../statistics.ts';
import type { Lesson } from '../systems/system.ts';
import { variations } from './variations.ts';

export interface Questions {
  /** Asked before each round, and not measured: other texts than those of the rounds, in which each is asked once. */
  readonly warmUp: readonly string[];
  /** Several where a set has few questions: the clean ones are then the same in each, the mistakes others. */
  readonly rounds: readonly Readonly<Record<'clean' | 'mistyped', readonly string[]>>[];
}

export interface Workload {
  /** Says what is learnt. */
  readonly set: string;
  readonly lesson: Lesson;
  readonly questions: Questions;
}

/** The seed of the variations, and of the mistakes of the questions that warm up. */
export const SPEED_SEEDS = { ...SEEDS, variations: 11, warmUp: 5 } as const;

/** Enough for a p99 of twenty questions or more. */
const ENOUGH = 2000;
const WARM_UP = 1500;

type Learn = (train: readonly Row[], phrasings: number) => Row[];

const drawn: Learn = (train, phrasings) => sample(train, phrasings, SPEED_SEEDS.questions);
const varied: Learn = (train, phrasings) => variations(train, phrasings, generator(SPEED_SEEDS.variations));

const CATALOGUE = new Map<number, readonly [from: string, set: string, learn: Learn]>([
  [444, ['faqfr', 'French FAQ, first fold, drawn', drawn]],
  [1500, ['clinc150-10', 'CLINC150, 10 phrasings an intent', drawn]],
  [15_000, ['clinc150', 'CLINC150, full', drawn]],
  [100_000, ['clinc150', 'CLINC150, full, and synthetic variations of its phrasings', varied]],
]);

/** Phrasings; what `--size` takes. */
export const SIZES: readonly number[] = [...CATALOGUE.keys()];

/** What was learnt as it stands is no question: sets repeat themselves, and a variation may hit on one. */
function roundsOf({ test, oosTest }: Split, rows: readonly Row[]): Questions['rounds'] {
  const learnt = new Set(rows.map(({ text }) => text));
  const texts = [...new Set([...test.map(({ text }) => text), ...oosTest])].filter((text) => !learnt.has(text));
  const clean = sample(texts, texts.length, SPEED_SEEDS.questions);
  const random = generator(SPEED_SEEDS.noise);
  const count = Math.ceil(ENOUGH / clean.length);
  return Array.from({ length: count }, () => ({ clean, mistyped: clean.map((text) => misspell(text, random)) }));
}

function warmUpOf(rows: readonly Row[]): string[] {
  const random = generator(SPEED_SEEDS.warmUp);
  return sample(rows, WARM_UP, SPEED_SEEDS.warmUp).flatMap(({ text }) => [text, misspell(text, random)]);
}

/**
 * Phrasings of the set's own training rows; questions of its test, in and out of scope mixed, none of which is learnt.
 * @param phrasings one of SIZES
 * @throws where there is no such size, or its set cannot be had
 */
export async function workloadOf(phrasings: number, place: Place): Promise<Workload> {
  const size = CATALOGUE.get(phrasings);
  if (size === undefined) throw new Error(`There is no size ${phrasings}. Known are: ${SIZES.join(', ')}.`);
  const [from, set, learn] = size;
  const { language, splits } = await loadSet(from, place);
  const [split] = splits;
  if (split === undefined || split.train.length === 0) throw new Error(`The set "${from}" has no rows to train on.`);
  const rows = learn(split.train, phrasings);
  return { set, lesson: { rows, language }, questions: { warmUp: warmUpOf(rows), rounds: roundsOf(split, rows) } };
}
