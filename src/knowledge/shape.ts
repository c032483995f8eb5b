// How a file differs from its schema, in a curator's words and not the library's.
import type { z } from 'zod';
import type { KnowledgeDocument } from './document.ts';
import type { Problem } from './problem.ts';
import { NOT_A_NAME } from './reserved.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of lines "key: value"',
  record: 'a group of lines "key: value"',
};

type Issue = z.core.$ZodIssue;

function nameOf(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of lines "key: value"';
  if (typeof input === 'boolean') return 'yes or no';
  return typeof input === 'number' ? 'a number' : 'text';
}

/** Text that YAML takes for something else wants quotes; the rest is simply of another kind. */
function otherKind({ expected, input, path }: Extract<Issue, { code: 'invalid_type' }>): string {
  const wanted = KINDS[expected] ?? expected;
  if (input === undefined) return `This line is missing: it holds ${wanted}. Add "${String(path.at(-1))}: …".`;
  if (input === null) return `Nothing is written here, and it must be ${wanted}. Write it, or delete the line.`;
  const found = nameOf(input);
  if (expected !== 'string') return `This is ${found}, and must be ${wanted}. Write it as the other entries do.`;
  const why = found.startsWith('a group') ? ' because it holds ": "' : '';
  return Array.isArray(input)
    ? 'This is a list, and must be one text. Write it as the other entries do.'
    : `This is read as ${found}${why}, and must be text. Put the text between double quotes.`;
}

function tooSmall({ origin, input }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'number' || origin === 'int') return 'This number is too small: paragraphs are counted from 1.';
  if (origin === 'array' && Array.isArray(input) && input.length > 0) return PAIR;
  return 'This is empty. Write something here, or delete the line.';
}

const PAIR = 'This is not a pair. Write a subject and an aspect in brackets, like [total, cost].';

function tooBig({ maximum, origin, input }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'array') return PAIR;
  const length = typeof input === 'string' ? input.trim().length : 0;
  return `This is too long: it has ${length} characters, and menus show ${maximum}. Shorten it.`;
}

const ID = 'An id is written in lower-case letters, digits and _, like "share_of_total". Rename it.';

/** By the placeholder that a text lacks. */
const MISSING: Readonly<Record<string, string>> = {
  '{number}': 'The place of the number is missing. Write {number} where it goes.',
  '{languages}': 'The place of the languages is missing. Write {languages} where their names go.',
};

/** By the names that schema.ts gives its own checks. */
const NAMED: Readonly<Record<string, string>> = {
  id: ID,
  figure: 'The name of a figure is written in lower-case letters and _, like "share_of_total". Rename it.',
  slug: 'A slug is written in lower-case letters, digits and -, 31 characters at most: commands are called after it. Write it like "new-bridges".',
  unit: 'A unit is written in letters and _, like "EUR". Rename it.',
  quantity: 'This is not a number. Write it like "100 million" or 5000.',
  language: 'A language is written by its code, like "de" or "pt-br". Rename it.',
  reserved: NOT_A_NAME,
  locale: 'This is not a language and country that this computer knows. Write it like "fr-FR".',
};

function missing(placeholder: string): string {
  return MISSING[placeholder] ?? `${placeholder} is missing. Write it where it goes.`;
}

function said(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return otherKind(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return `"${String(issue.input)}" is not known here. Use one of: ${issue.values.join(', ')}.`;
    case 'invalid_key':
      return NAMED[issue.issues[0]?.message ?? ''] ?? ID;
    case 'invalid_format':
      return issue.format === 'includes'
        ? missing(String((issue as { includes?: unknown }).includes))
        : (NAMED[issue.message] ?? ID);
    default:
      return NAMED[issue.message] ?? 'This is not what is expected here. Write it as the other entries do.';
  }
}

function tell(document: KnowledgeDocument, issue: Issue): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code !== 'unrecognized_keys') {
    const name = path.length === 0 ? '' : `${path.join('.')}: `;
    return [document.problem(path, name + said(issue), issue.code === 'invalid_key' ? 'key' : 'value')];
  }
  return issue.keys.map((key) => {
    const message = `${[...path, key].join('.')}: The key "${key}" is unknown here. Check its spelling, or delete the line.`;
    return document.problem([...path, key], message, 'key');
  });
}

export interface Shaped<T> {
  /** Absent where nothing of the file can be used. */
  readonly value?: T;
  /** The entries left out of `value`, whose problems are told. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** The document's value by the schema, or every way in which it differs. */
export function parseBy<T>(schema: z.ZodType<T>, document: KnowledgeDocument): Shaped<T> {
  const result = schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { value: result.data, broken: new Set(), problems: [] };
  return { broken: new Set(), problems: result.error.issues.flatMap((issue) => tell(document, issue)) };
}

/** As parseBy, for a file of entries: those that are right can be used although others are wrong. */
export function parseEntries<T>(
  schema: z.ZodType<Record<string, T>>,
  document: KnowledgeDocument,
): Shaped<Record<string, T>> {
  const result = schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { value: result.data, broken: new Set(), problems: [] };
  const { issues } = result.error;
  const problems = issues.flatMap((issue) => tell(document, issue));
  const broken = new Set(issues.flatMap(({ path }) => path.slice(0, 1).map(String)));
  if (issues.some(({ path }) => path.length === 0)) return { broken, problems };
  const sound = Object.entries(document.value as object).filter(([key]) => !broken.has(key));
  return { value: schema.parse(Object.fromEntries(sound)), broken, problems };
}
