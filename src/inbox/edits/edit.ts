// What a curator may do about a group, as data: each becomes changes of files.
import { z } from 'zod';

const texts = z.array(z.string());
const id = z.string();
const byLanguage = <T extends z.ZodType>(of: T) => z.record(z.string(), of);

/** Curated questions that stand elsewhere, and go from there. */
const moved = z.array(z.object({ entry: id, language: z.string(), question: z.string() })).optional();

const question = z.object({
  kind: z.literal('question'),
  /** A fact's id, "smalltalk:<id>" or "out:<group>". */
  entry: id,
  questions: byLanguage(texts),
  moved,
});

const outOfScope = z.object({
  kind: z.literal('out_of_scope'),
  /** One that is there, or a new one. */
  group: id,
  questions: byLanguage(texts),
  moved,
});

const concept = z.object({ kind: z.literal('concept'), concept: id, words: byLanguage(texts) });

const entry = z.object({
  kind: z.literal('entry'),
  id,
  is: z.enum(['stated', 'derived', 'combined', 'unstated']),
  topic: id,
  paragraphs: z.array(z.number()),
  /** As facts.yaml writes it: a number with its unit, or one figure divided by another. */
  figure: z.object({ name: id, text: z.string() }).optional(),
  /** Of a combined one: those that it tells. */
  facts: z.array(id),
  related: z.array(id),
  wordings: byLanguage(z.object({ title: z.string(), answer: z.string(), questions: texts })),
  moved,
});

export const editSchema = z.discriminatedUnion('kind', [question, outOfScope, concept, entry]);

export type Edit = z.infer<typeof editSchema>;
export type NewEntry = z.infer<typeof entry>;
export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;
