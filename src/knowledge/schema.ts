// The shape of every file of knowledge/. shape.ts says in a curator's words how a file differs from it.
import { z } from 'zod';

const text = z.string().trim().min(1);
const texts = z.array(text);
const id = z.string().regex(/^[a-z][a-z0-9_]*$/u, 'id');
/** As placeholders and computations spell it: without digits. */
const figureName = z.string().regex(/^[a-z_]+$/u, 'figure');

export const factsSchema = z.record(
  id,
  z.strictObject({
    kind: z.enum(['stated', 'derived', 'combined', 'unstated']),
    topic: id,
    paragraphs: z.array(z.number().int().positive()).optional(),
    subject: id.optional(),
    aspect: id.optional(),
    figures: z.record(figureName, text).optional(),
    named: z.boolean().optional(),
    pinned: z.boolean().optional(),
    also: z.array(z.tuple([id, id])).optional(),
    facts: z.array(id).optional(),
    related: z.array(id).optional(),
  }),
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
export const outOfScopeSchema = z.record(id, z.strictObject({ questions: z.array(text).min(1) }));
export const phrasesSchema = z.record(id, text);

const lists = z.record(id, texts);
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
  figures: z.strictObject({
    EUR: text.includes('{number}'),
    EUR_small: text.includes('{number}'),
    USD: text.includes('{number}'),
    USD_small: text.includes('{number}'),
    percent: text.includes('{number}'),
    spelled: texts,
  }),
  numbers: z.strictObject({
    words: numbers,
    articles: numbers,
    multipliers: numbers,
    scales: numbers,
    joiners: texts,
    multiples: numbers,
    fractions: numbers,
  }),
  units: z.strictObject({ EUR: texts, USD: texts, percent: texts, sites: texts, chips: texts, count: texts }),
  not_figures: texts,
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
  questions: z.strictObject({ wh: texts, openers: texts, tags: texts, or: texts, between: texts }),
  function_words: texts,
  place_prepositions: texts,
  negations: texts,
  conjunctions: texts,
  follow_up: z.strictObject({ openers: texts, doubts: texts, pronouns: texts }),
  filler: texts,
  politeness: texts,
  sms: z.record(z.string(), text),
  subjects: lists,
  aspects: lists,
  names: z.record(id, z.strictObject({ right: texts, wrong: texts })),
  plan: texts,
  plan_parts: texts,
  other_plans: texts,
  elsewhere: texts,
  nbsp: z.strictObject({ before: z.string(), after: z.string() }),
});
