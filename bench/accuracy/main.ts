// "npm run bench -- accuracy": how often each system finds the right label, and how well it knows what it cannot answer.
import { SEEDS } from '../measures/seeds.ts';
import { NOTE } from '../measures/table.ts';
import type { Output } from '../output.ts';
import { circumstances } from '../results/circumstances.ts';
import type { AccuracyFigures, AccuracyResult } from '../results/result.ts';
import type { Divided } from '../sets/catalogue.ts';
import type { Part, PartedSplit } from '../sets/entries.ts';
import type { System } from '../systems/system.ts';
import { askSplit } from './ask.ts';
import { tableOf } from './table.ts';
import { addTallies, type Tally, tallyOf } from './tally.ts';

/** One system's tally for each split of a set, in their order. */
interface Measured {
  readonly system: System;
  readonly tallies: readonly Tally[];
}

function figuresOf({ name, version, settings }: System, tallies: readonly Tally[]): AccuracyFigures | undefined {
  const [first, ...rest] = tallies;
  if (first === undefined) return undefined;
  const { closed, noisy, hit3, threshold, aurocs } = rest.reduce(addTallies, first);
  const auroc = aurocs.reduce((sum, area) => sum + area, 0) / aurocs.length;
  return {
    name,
    version,
    settings,
    closed,
    noisy,
    hit3,
    ...(aurocs.length === 0 ? {} : { auroc }),
    ...(threshold === undefined ? {} : { threshold }),
  };
}

/** The whole set, or one of its parts alone. */
interface Scope {
  readonly name: string;
  readonly title: string;
  readonly holds: (split: PartedSplit) => boolean;
}

function resultOf(set: Divided, { name, title, holds }: Scope, measured: readonly Measured[]): AccuracyResult {
  // Folds share their rows: each counts once.
  const rows = [...new Set(set.splits.filter(holds).flatMap(({ train }) => train))];
  return {
    ...circumstances(SEEDS),
    set: name,
    title,
    source: set.source,
    licence: set.licence,
    phrasings: rows.length,
    labels: new Set(rows.map(({ label }) => label)).size,
    systems: measured.flatMap(({ system, tallies }) => {
      const own = tallies.filter((_, at) => set.splits[at] !== undefined && holds(set.splits[at]));
      return figuresOf(system, own) ?? [];
    }),
  };
}

const testsOf = (set: Divided, holds: Scope['holds']): number =>
  set.splits.filter(holds).reduce((sum, { test }) => sum + test.length, 0);

async function measure(set: Divided, system: System, output: Output): Promise<Measured> {
  const tallies: Tally[] = [];
  for (const [at, split] of set.splits.entries()) {
    const which = split.part?.title ?? (set.splits.length > 1 ? `fold ${at + 1} of ${set.splits.length}` : '');
    const place = [set.name, which, system.name].filter((word) => word !== '').join(', ');
    const answers = await askSplit(system, split, set.language, (text) =>
      output.progress(`accuracy: ${place}: ${text}`),
    );
    tallies.push(tallyOf(answers));
  }
  return { system, tallies };
}

/** The whole first, then each part that is a set of its own. */
function scopesOf(set: Divided): Scope[] {
  const parts = set.splits.flatMap(({ part }) => part ?? []);
  const whole: Scope = { name: set.name, title: set.title, holds: () => true };
  const alone = ({ name, title }: Part): Scope => ({ name, title, holds: ({ part }) => part?.name === name });
  return [whole, ...parts.map(alone)];
}

/**
 * Each system on one set, one after another in this process; tables go to the output.
 * @returns the whole set's result, then that of each named part
 */
export async function benchAccuracy(
  set: Divided,
  systems: readonly System[],
  output: Output,
): Promise<AccuracyResult[]> {
  const measured: Measured[] = [];
  for (const system of systems) measured.push(await measure(set, system, output));
  const results = scopesOf(set).map((scope) => {
    const result = resultOf(set, scope, measured);
    output.write(tableOf(result, testsOf(set, scope.holds)));
    return result;
  });
  output.write(NOTE);
  return results;
}
