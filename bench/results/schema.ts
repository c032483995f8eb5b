// The form of the committed JSON, checked when it is read and before it is written.
import { z } from 'zod';
import type { Stored } from './stored.ts';

const count = z.number().int().nonnegative();
const positive = z.number().nonnegative();
const probability = z.number().min(0).max(1);
const share = z
  .strictObject({ count, of: count })
  .refine(({ count: part, of }) => part <= of, 'More than all of them.');

const measured = {
  date: z.iso.datetime(),
  node: z.string(),
  machine: z.string(),
  commit: z.string(),
  seeds: z.record(z.string(), z.number()),
  name: z.string().min(1),
  version: z.string(),
  settings: z.string(),
};

const accuracy = z.strictObject({
  set: z.string().min(1),
  title: z.string(),
  source: z.string(),
  licence: z.string(),
  phrasings: count,
  labels: count,
  systems: z.array(
    z.strictObject({
      ...measured,
      closed: share,
      noisy: share,
      hit3: share,
      auroc: probability.exactOptional(),
      threshold: z.strictObject({ in: share, out: share }).exactOptional(),
    }),
  ),
});

const times = z.strictObject({ median: positive, p99: positive, perSecond: positive, questions: count });

const speed = z.strictObject({
  phrasings: count,
  set: z.string(),
  systems: z.array(
    z.strictObject({
      ...measured,
      why: z.string().exactOptional(),
      train: positive.exactOptional(),
      load: positive.exactOptional(),
      saved: positive.exactOptional(),
      memory: positive.exactOptional(),
      clean: times.exactOptional(),
      mistyped: times.exactOptional(),
    }),
  ),
});

const language = z.strictObject({ clean: share, noisy: share, refused: share, auroc: probability });

const plan = z.strictObject({
  ...measured,
  knowledge: z.string(),
  phrasings: count,
  languages: z.record(z.string(), language),
  median: positive,
  p99: positive,
});

/** One schema for each file. */
export const SCHEMAS: { readonly [Part in keyof Stored]: z.ZodType<Stored[Part]> } = {
  accuracy: z.array(accuracy),
  speed: z.array(speed),
  plan: z.array(plan),
};
