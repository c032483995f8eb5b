// What a run leaves and bench/results keeps: plain JSON, from which RESULTS.md and the plots are made.
import { z } from 'zod';

const count = z.number().int().nonnegative();
const positive = z.number().nonnegative();
const probability = z.number().min(0).max(1);
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** A part with what it was counted over. */
const share = z
  .strictObject({ count, of: count })
  .refine(({ count: part, of }) => part <= of, 'More than all of them.');

/** Where and when something was measured, with which code, and the seeds by what they draw. */
const circumstances = z.strictObject({
  date: z.iso.datetime(),
  node: z.string(),
  machine: z.string(),
  commit: z.string(),
  seeds: z.record(z.string(), z.number()),
});

const label = z.strictObject({ name: z.string().min(1), version: z.string(), settings: z.string() });

const accuracyFigures = z.strictObject({
  ...label.shape,
  closed: share,
  noisy: share,
  hit3: share,
  /** Mean over splits; absent where a set has nothing out of scope. */
  auroc: probability.exactOptional(),
  /** At the threshold that makes most answers right on validation: in scope answered right, out of scope refused. */
  threshold: z.strictObject({ in: share, out: share }).exactOptional(),
});

/** Microseconds a question, and how many a second on one core. */
const times = z.strictObject({ median: positive, p99: positive, perSecond: positive, questions: count });

const speedFigures = z.strictObject({
  ...label.shape,
  /** Why some aren't there: they weren't reached in the time given. */
  why: z.string().exactOptional(),
  /** Milliseconds. */
  train: positive.exactOptional(),
  load: positive.exactOptional(),
  /** Bytes: what is saved, and heap and array buffers once loaded, after garbage collection. */
  saved: positive.exactOptional(),
  memory: positive.exactOptional(),
  clean: times.exactOptional(),
  mistyped: times.exactOptional(),
});

/** Answered right, as written and with noise; not answered with a fact, where none is; in- against out-of-scope by confidence. */
const planLanguage = z.strictObject({ clean: share, noisy: share, refused: share, auroc: probability });

const planFigures = z.strictObject({
  ...label.shape,
  /** By language; over the questions of the dev sets that open a dialog. */
  languages: z.record(z.string(), planLanguage),
  /** Microseconds a question. */
  median: positive,
  p99: positive,
});

/** Each system with its own circumstances, so that a run replaces only what it measured. */
const measured = <Shape extends z.ZodRawShape>(figures: z.ZodObject<Shape>) =>
  z.strictObject({ ...circumstances.shape, ...figures.shape });

export const SCHEMAS = {
  accuracy: list(
    z.strictObject({
      set: z.string().min(1),
      title: z.string(),
      source: z.string(),
      licence: z.string(),
      /** Of all splits together, each once: folds share theirs. */
      phrasings: count,
      labels: count,
      systems: list(measured(accuracyFigures)),
    }),
  ),
  speed: list(z.strictObject({ phrasings: count, set: z.string(), systems: list(measured(speedFigures)) })),
  /** The knowledge grows from run to run, so each system tells which it was measured on. */
  plan: list(z.strictObject({ ...measured(planFigures).shape, knowledge: z.string(), phrasings: count })),
};

/** All that RESULTS.md and the plots are made of; empty lists where nothing was measured yet. */
export type Stored = { readonly [Part in keyof typeof SCHEMAS]: z.infer<(typeof SCHEMAS)[Part]> };
export type SetResult = Stored['accuracy'][number];
export type SizeResult = Stored['speed'][number];
export type PlanResult = Stored['plan'][number];

export type Share = z.infer<typeof share>;
export type Times = z.infer<typeof times>;
export type Circumstances = z.infer<typeof circumstances>;
export type SystemLabel = z.infer<typeof label>;
export type AccuracyFigures = z.infer<typeof accuracyFigures>;
export type SpeedFigures = z.infer<typeof speedFigures>;
export type PlanFigures = z.infer<typeof planFigures>;
export type PlanLanguage = z.infer<typeof planLanguage>;
