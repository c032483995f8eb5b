// What a store kept, as a file: read whole, or every problem told with its place.
import { z } from 'zod';
import { parseFile } from '../knowledge/document.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { REASONS } from '../runtime/feedback.ts';
import type { Kept } from '../runtime/kept.ts';
import { OperatorError } from '../runtime/operator-error.ts';

const text = z.string();
const time = text.refine(
  (at) => /^\d{4}-\d\d-\d\dT/u.test(at) && !Number.isNaN(Date.parse(at)),
  'This is not a time: write it like "2026-01-31T09:30:00Z"',
);

/** More keys than these may stand there: a newer store tells them, and nothing here needs them. */
const schema = z.object({
  version: z.literal(1, 'This must be 1: files of another version are read by another version of the bot'),
  misses: z.array(
    z.object({
      platform: text,
      text,
      language: text,
      nearest: text.optional(),
      score: z.number(),
      count: z.number().int().positive(),
      last: time,
    }),
  ),
  ratings: z.array(
    z.object({
      rating: z.enum(['up', 'down']),
      facts: z.array(text),
      language: text,
      platform: text,
      reason: z.enum(REASONS).optional(),
      details: text.optional(),
      at: time,
    }),
  ),
});

/** The file holds nothing that was kept, or not as it should. */
export class KeptError extends OperatorError {
  override readonly name = 'KeptError';
  readonly problems: readonly Problem[];

  constructor(name: string, problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const remedy = 'Write it anew by "npm run store -- export --json", or mend it.';
    super(`${name} has ${count}:\n${problems.map(formatProblem).join('\n')}\n${remedy}`);
    this.problems = problems;
  }
}

function said({ code, input, message }: z.core.$ZodIssue): string {
  return code === 'invalid_type' && input === undefined ? 'This is missing' : message.replace(/\.$/u, '');
}

/** JSON is YAML, so that a place is found as in the knowledge. */
function placed(bytes: Buffer, name: string, issues: readonly z.core.$ZodIssue[]): Problem[] {
  const document = parseFile({ path: name, bytes });
  if (Array.isArray(document)) return document;
  return issues.map((issue) => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const where = path.length === 0 ? '' : `${path.join('.')}: `;
    return document.problem(path, `${where}${said(issue)}.`);
  });
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\u{feff}/u, ''));
  } catch {
    return undefined;
  }
}

/**
 * @param name of the file, for what is told of it
 * @throws KeptError with every problem, by line and column
 */
export function parseKept(bytes: Buffer, name: string): Kept {
  const value = jsonOf(bytes);
  const result = schema.safeParse(value, { reportInput: true });
  // An absent key stays absent: nothing is made of it.
  if (result.success) return result.data as Kept;
  const problems = placed(bytes, name, result.error.issues);
  const message = 'This is no JSON, as "npm run store -- export --json" writes it.';
  throw new KeptError(
    name,
    value === undefined && problems.length === 0 ? [{ file: name, line: 1, column: 1, message }] : problems,
  );
}
