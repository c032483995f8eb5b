// "npm run bench -- accuracy": how often each system finds the right label, and how well it knows what it cannot answer.
import { SEEDS } from '../measures/seeds.ts';
import { area, NOTE, percent, row } from '../measures/table.ts';
import type { Output } from '../output.ts';
import { circumstances } from '../results/circumstances.ts';
import type { AccuracyFigures, SetResult } from '../results/result.ts';
import type { Dataset, Split } from '../sets/set.ts';
import type { System } from '../systems/system.ts';
import { askSplit } from './ask.ts';
import { figuresOf, type Tally, tallyOf } from './tally.ts';

const WIDTHS = [24, 24, 24, 24, 8];
const HEAD = ['', 'closed', 'mistyped', 'hit@3', 'AUROC', 'at the threshold: in / out of scope'];
/** Under so many questions a share is shown with its counts. */
const FEW = 1000;

/** @param questions in the set's test lists; who was asked fewer is shown with the counts */
function line({ name, closed, noisy, hit3, auroc, threshold }: AccuracyFigures, questions: number): string {
  const counted = closed.of < Math.max(questions, FEW);
  const kept = threshold ? `${percent(threshold.in, counted)} / ${percent(threshold.out, counted)}` : '–';
  return row([name, ...[closed, noisy, hit3].map((share) => percent(share, counted)), area(auroc), kept], WIDTHS);
}

/** One system's tally for each split of a set, in their order. */
interface Measured {
  readonly system: System;
  readonly tallies: readonly Tally[];
}

async function measure({ name, language, splits }: Dataset, system: System, output: Output): Promise<Measured> {
  const tallies: Tally[] = [];
  for (const [at, split] of splits.entries()) {
    const which = split.part?.title ?? (splits.length > 1 ? `fold ${at + 1} of ${splits.length}` : '');
    const place = [name, which, system.name].filter((word) => word !== '').join(', ');
    const answers = await askSplit(system, split, language, (text) => output.progress(`accuracy: ${place}: ${text}`));
    tallies.push(tallyOf(answers));
  }
  return { system, tallies };
}

/** @param splits of the set, as many as belong to what is named: the whole set, or one of its parts alone */
function resultOf(
  { source, licence }: Dataset,
  { name, title }: NonNullable<Split['part']>,
  splits: readonly Split[],
  measured: readonly Measured[],
): SetResult {
  // Folds share their rows: each counts once.
  const rows = [...new Set(splits.flatMap(({ train }) => train))];
  const labels = new Set(rows.map(({ label }) => label)).size;
  const where = circumstances(SEEDS);
  const systems = measured.map(({ system, tallies }) => ({ ...where, ...figuresOf(system, tallies) }));
  return { set: name, title, source, licence, phrasings: rows.length, labels, systems };
}

/**
 * Each system on one set, one after another in this process; tables go to the output.
 * @returns the whole set's result, then that of each part that is a set of its own
 */
export async function benchAccuracy(set: Dataset, systems: readonly System[], output: Output): Promise<SetResult[]> {
  const measured: Measured[] = [];
  for (const system of systems) measured.push(await measure(set, system, output));
  const results = [set, ...set.splits.flatMap(({ part }) => part ?? [])].map((scope) => {
    const holds = (split: Split | undefined): boolean => scope === set || split?.part === scope;
    const splits = set.splits.filter(holds);
    const own = measured.map(({ system, tallies }) => ({
      system,
      tallies: tallies.filter((_, at) => holds(set.splits[at])),
    }));
    const result = resultOf(set, scope, splits, own);
    const questions = splits.reduce((sum, { test }) => sum + test.length, 0);
    const { title, phrasings, labels } = result;
    output.write(`\n${title}: ${phrasings} phrasings, ${labels} labels, ${questions} test questions; per cent\n`);
    output.write(row(HEAD, WIDTHS) + result.systems.map((figures) => line(figures, questions)).join(''));
    return result;
  });
  output.write(NOTE);
  return results;
}
