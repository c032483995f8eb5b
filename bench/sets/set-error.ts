// A set cannot be had or read: the message says what, why and what to do.
import type { z } from 'zod';

export class SetError extends Error {}

const MOST_LISTED = 20;

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');

/** One error for all that is wrong in a file; a long list is cut and says how long it was. */
export function wrongIn(file: string, problems: readonly string[]): SetError {
  const listed = problems.slice(0, MOST_LISTED).map((problem) => `  ${problem}`);
  const more = problems.length - listed.length;
  const rest = more > 0 ? [`  and ${more} more`] : [];
  return new SetError([`${file} is not of the form expected:`, ...listed, ...rest].join('\n'));
}

/** Every wrong value with its place: "train[3][1]: …". */
export function issuesOf({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `${placeOf(path) || 'the whole file'}: ${message}`);
}

/** @throws SetError where the text isn't JSON */
export function parseJson(text: string, file: string): unknown {
  try {
    // Some editors put a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new SetError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
