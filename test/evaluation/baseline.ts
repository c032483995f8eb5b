// The counts that dev has reached, frozen in baseline.json, and whether today's fall under them.
import { z } from 'zod';
import type { GradedText } from './claims/score.ts';
import { type Figures, LATER_TURNS, type LanguageFigures } from './tally.ts';
import type { Rate } from './wilson.ts';

const count = z.strictObject({ count: z.number().int(), of: z.number().int() });
const schema = z.record(z.string(), z.record(z.string(), count));

/** By language and measure. */
export type Baseline = z.infer<typeof schema>;
type Count = Baseline[string][string];

export interface Compared {
  readonly language: string;
  readonly measure: string;
  readonly was: number | undefined;
  readonly now: number | undefined;
  readonly of: number;
  /** What is worse than frozen, in words; absent where nothing is. */
  readonly problem?: string;
}

const WRONG = 'wrong';
/** Checked texts told to be supported, and claims told to match, that aren't. */
const GRAVE = 'texts and claims, grave';
/** The measures of which fewer is better. */
const FEWER: ReadonlySet<string> = new Set([WRONG, GRAVE]);

const KINDS = ['stated', 'derived', 'several', 'unstated', 'unlisted', 'near', 'far', 'smalltalk', LATER_TURNS];

function measuresOf({ noise, kinds, all, checks }: LanguageFigures): Record<string, Rate> {
  return {
    'right, clean': noise.clean.right,
    'right, noisy': noise.noisy.right,
    [WRONG]: all.wrong,
    'premises put right': checks.putRight,
    'premises confirmed': checks.confirmed,
    'unstated named': checks.unstatedNamed,
    'in its language': checks.inItsLanguage,
    ...Object.fromEntries(
      KINDS.flatMap((kind) => (kinds[kind] === undefined ? [] : [[`right, ${kind}`, kinds[kind].right]])),
    ),
  };
}

function claimMeasures(graded: readonly GradedText[]): Baseline[string] {
  const claims = graded.flatMap((text) => text.claims);
  const count = (all: readonly Pick<GradedText, 'right' | 'grave'>[], key: 'right' | 'grave'): Count => ({
    count: all.filter((one) => one[key]).length,
    of: all.length,
  });
  return {
    'texts, whole verdict right': count(graded, 'right'),
    'claims right': count(claims, 'right'),
    [GRAVE]: count([...graded, ...claims], 'grave'),
  };
}

/**
 * What `--freeze` writes.
 * @param texts those that were checked
 */
export function baselineOf(figures: Figures, texts: readonly GradedText[] = []): Baseline {
  return Object.fromEntries(
    Object.entries(figures).map(([language, own]) => {
      const checked = texts.filter(({ row }) => row.language === language);
      const measures = Object.entries(measuresOf(own)).map(([measure, rate]) => [
        measure,
        { count: rate.count, of: rate.total },
      ]);
      return [language, { ...Object.fromEntries(measures), ...(checked.length > 0 ? claimMeasures(checked) : {}) }];
    }),
  );
}

/** @throws the reason why this is no baseline */
export function parseBaseline(text: string): Baseline {
  return schema.parse(JSON.parse(text));
}

function problemOf(measure: string, was: Count | undefined, now: Count | undefined): string | undefined {
  if (was === undefined) return 'is not in the baseline: freeze it';
  if (now === undefined) return 'is in the baseline and was not measured';
  if (was.of !== now.of)
    return `is counted on ${now.of} questions, in the baseline on ${was.of}: freeze it, saying why`;
  const isFewer = FEWER.has(measure);
  const worse = isFewer ? now.count - was.count : was.count - now.count;
  if (worse <= 0) return undefined;
  return isFewer
    ? `rose by ${worse}, from ${was.count} to ${now.count}`
    : `fell by ${worse}, from ${was.count} to ${now.count}`;
}

/** Every measure of either side, each with what is worse. */
export function compare(frozen: Baseline, today: Baseline): Compared[] {
  const languages = [...new Set([...Object.keys(today), ...Object.keys(frozen)])];
  return languages.flatMap((language) => {
    const [before, after] = [frozen[language] ?? {}, today[language] ?? {}];
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].map((measure) => {
      const [was, now] = [before[measure], after[measure]];
      const problem = problemOf(measure, was, now);
      const of = now?.of ?? was?.of ?? 0;
      return { language, measure, was: was?.count, now: now?.count, of, ...(problem === undefined ? {} : { problem }) };
    });
  });
}
