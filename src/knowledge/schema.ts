// The shape of every file of knowledge/. shape.ts says in a curator's words how a file differs from it.
import { z } from 'zod';
import { PURPOSES, type Purpose, RECOGNISED, type Recognised } from '../core/knowledge/concept.ts';
import { ROLES } from '../core/knowledge/fact.ts';
import { SCALE_NAMES, UNIT_KINDS } from '../core/knowledge/figure.ts';
import { isReserved } from './reserved.ts';

const text = z.string().trim().min(1);
export const texts = z.array(text);
/** The id of another entry: a rule looks whether there is one. */
const reference = z.string().regex(/^[a-z][a-z0-9_]*$/u, 'id');
const id = reference.refine((name) => !isReserved(name), 'reserved');
/** As placeholders and computations spell it: without digits. */
const figureName = z.string().regex(/^[a-z_]+$/u, 'figure');

/** "100 million" or a plain number. */
const quantity = z.union([
  z.number().positive(),
  z.string().regex(/^\d+(?:\.\d+)? (?:thousand|million|billion)$/u, 'quantity'),
]);

/** Slack's titles of modals have no more room. */
const PLAN_NAME = 24;

/** What facts.yaml begins with, before its entries. */
export const headerSchema = z.object({
  plan: z.strictObject({ name: text.max(PLAN_NAME), slug: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/u, 'slug') }),
  units: z.record(
    z.string().regex(/^[A-Za-z_]+$/u, 'unit'),
    z.strictObject({
      kind: z.enum(UNIT_KINDS),
      sign: text.optional(),
      bare: z.strictObject({ from: z.number(), below: z.number(), scale: z.enum(SCALE_NAMES) }).optional(),
      of: id.optional(),
      below: quantity.optional(),
    }),
  ),
});

export const factsSchema = z.record(
  id,
  z.strictObject({
    kind: z.enum(['stated', 'derived', 'combined', 'unstated']),
    role: z.enum(ROLES).optional(),
    topic: id,
    paragraphs: z.array(z.number().int().positive()).optional(),
    subject: id.optional(),
    aspect: id.optional(),
    figures: z.record(figureName, text).optional(),
    named: z.boolean().optional(),
    affirmed: z.enum(['one', 'several']).optional(),
    opposed: z.boolean().optional(),
    aim: z.boolean().optional(),
    complement: reference.optional(),
    each_or_all: reference.optional(),
    pinned: z.boolean().optional(),
    also: z.array(z.tuple([id, id])).optional(),
    facts: z.array(reference).optional(),
    related: z.array(reference).optional(),
  }),
);

const unitKinds = Object.fromEntries(UNIT_KINDS.map((kind) => [kind, z.array(reference)])) as Record<
  (typeof UNIT_KINDS)[number],
  z.ZodArray<typeof reference>
>;

const references = z.array(reference);

const purposes = Object.fromEntries([...PURPOSES, ...RECOGNISED].map((key) => [key, references])) as Record<
  Purpose | Recognised,
  typeof references
>;

const slots = z.record(id, references.min(1));

export const conceptsSchema = z.strictObject({
  ...purposes,
  subjects: slots,
  aspects: slots,
  names: z.record(id, z.strictObject({ right: references.min(1), wrong: references })),
  figures: z.strictObject(unitKinds),
  concepts: z.record(id, text),
});

export const conceptWordsSchema = z.record(id, texts.min(1));

/** The name of a language's folder, and its key where languages are listed. */
export const LANGUAGE_CODE = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/u;
const LANGUAGES = '{languages}';

export const otherLanguagesSchema = z.record(
  z.string().regex(LANGUAGE_CODE, 'language'),
  z.strictObject({ letters: z.string(), words: texts.min(1), answer: text.includes(LANGUAGES) }),
);

export const sourceSchema = z.strictObject({
  language: text,
  paragraphs: z.array(z.record(z.string(), text)).min(1),
});

const TITLE_LENGTH = 60;

const wording = z.strictObject({
  title: text.max(TITLE_LENGTH),
  answer: text,
  questions: z.array(text).min(1),
});

export const topicSchema = z.record(id, wording);
/** Of statements.yaml: per entry. */
export const statementsSchema = z.record(id, z.strictObject({ held: texts.min(1), unheld: texts.min(1) }));

export const outOfScopeSchema = z.record(id, z.strictObject({ questions: z.array(text).min(1) }));
export const phrasesSchema = z.record(id, text);

const format = text.includes('{number}');
const numbers = z.record(z.string(), z.number());

function isLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf([locale]).length > 0;
  } catch {
    return false;
  }
}

export const languageSchema = z.strictObject({
  name: text,
  locale: text.refine(isLocale, 'locale'),
  letters: z.string(),
  figures: z.record(z.string(), z.union([format, z.strictObject({ large: format, small: format })])),
  numbers: z.strictObject({
    words: numbers,
    articles: numbers,
    multipliers: numbers,
    scales: numbers,
    joiners: texts,
    spelled: texts,
    out_of: texts,
    to_one: texts,
    multiples: numbers,
    fractions: numbers,
  }),
  units: z.record(z.string(), texts),
  comparisons: z.strictObject({
    over: texts,
    under: texts,
    at_least: texts,
    at_most: texts,
    about: texts,
    nearly: texts,
    only: texts,
    all: texts,
    most: texts,
  }),
  part_of: texts,
  on_top_of: texts,
  some_of: texts,
  sum_of: texts,
  gap_between: texts,
  differs_by: texts,
  respectively: texts,
  questions: z.strictObject({
    openers: texts,
    tags: texts,
    or: texts,
    between: texts,
    first_person: texts,
    reports: texts,
    introductions: texts,
    exclusions: texts,
  }),
  inflections: texts,
  function_words: texts,
  place_prepositions: texts,
  negations: texts,
  conjunctions: texts,
  follow_up: z.strictObject({ openers: texts, doubts: texts, pronouns: texts }),
  requests: z.strictObject({
    repeat: texts,
    more: texts,
    languages: texts,
    figures: texts,
    points: texts,
    into: z.record(z.string(), texts),
  }),
  filler: texts,
  politeness: texts,
  sms: z.record(z.string(), text),
  nbsp: z.strictObject({ before: z.string(), after: z.string() }),
});
