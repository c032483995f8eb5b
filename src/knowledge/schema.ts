// The shape of every file of knowledge/, and zod's findings said in a curator's words.
import { z } from 'zod';
import type { KnowledgeDocument } from './document.ts';
import type { Problem } from './problem.ts';

const text = z.string().trim().min(1);
const texts = z.array(text);
const id = z.string().regex(/^[a-z][a-z0-9_]*$/u, 'id');

export const factsSchema = z.record(
  id,
  z.strictObject({
    kind: z.enum(['stated', 'derived', 'combined', 'unstated']),
    topic: id,
    paragraphs: z.array(z.number().int().positive()).optional(),
    subject: id.optional(),
    aspect: id.optional(),
    figures: z.record(id, text).optional(),
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

export const languageSchema = z.strictObject({
  name: text,
  locale: text.refine((locale) => Intl.NumberFormat.supportedLocalesOf([locale.replace('_', '-')]).length > 0, 'locale'),
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
  negations: texts,
  conjunctions: texts,
  follow_up: z.strictObject({ openers: texts, pronouns: texts }),
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

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'a group of lines "key: value"',
  record: 'a group of lines "key: value"',
  int: 'a whole number',
};

type Issue = z.core.$ZodIssue;

function expected(issue: Extract<Issue, { code: 'invalid_type' }>): string {
  const what = KINDS[issue.expected] ?? issue.expected;
  if (issue.input === undefined) return `This line is missing; it must hold ${what}.`;
  return `This must be ${what}. Quote the text with double quotes if it holds ": " or begins with a special sign.`;
}

function tooLong(issue: Extract<Issue, { code: 'too_big' }>): string {
  const length = typeof issue.input === 'string' ? issue.input.trim().length : undefined;
  return `This is too long: at most ${issue.maximum} characters${length === undefined ? '' : `, and it has ${length}`}.`;
}

function said(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return expected(issue);
    case 'too_small':
      return 'This is empty. Write something here, or delete the line.';
    case 'too_big':
      return tooLong(issue);
    case 'invalid_value':
      return `This must be one of: ${issue.values.join(', ')}.`;
    case 'invalid_format':
      return issue.format === 'includes'
        ? 'This must hold {number}, where the number goes.'
        : 'An id is written in lower-case letters, digits and _ ("giga_budget").';
    case 'invalid_key':
      return 'An id is written in lower-case letters, digits and _ ("giga_budget").';
    default:
      return issue.message === 'locale' ? 'This is not a language that this computer knows; write it like "fr-FR".' : issue.message;
  }
}

/** The document's value by the schema, or every way in which it differs. */
export function parseBy<T>(schema: z.ZodType<T>, document: KnowledgeDocument): T | Problem[] {
  const result = schema.safeParse(document.value, { reportInput: true });
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code !== 'unrecognized_keys') {
      const name = path.length === 0 ? '' : `${path.join('.')}: `;
      return [document.problem(path, name + said(issue), issue.code === 'invalid_key' ? 'key' : 'value')];
    }
    return issue.keys.map((key) =>
      document.problem([...path, key], `${[...path, key].join('.')}: The key "${key}" is unknown here. Check its spelling, or delete the line.`, 'key'),
    );
  });
}
