import type { FieldError } from './field-error.ts';

type Path = (string | number)[];

export function fault(path: Path, code: string, message: string): FieldError[] {
  return [{ path, code, message }];
}

export function required(path: Path): FieldError[] {
  return fault(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

export function notOneOf(path: Path, values: readonly (string | number)[]): FieldError[] {
  return fault(path, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);
}

/** Counts as Discord does: by code point. */
export function lengthOf(text: string): number {
  return [...text].length;
}

type Span = { min?: number; max: number; optional?: boolean };

/** A text of a length. */
export function text(path: Path, value: unknown, { min = 0, max, optional = false }: Span): FieldError[] {
  if (value === undefined || value === null) return optional ? [] : required(path);
  if (typeof value !== 'string') return fault(path, 'STRING_TYPE_CONVERT', 'Could not interpret as string.');
  return sized(path, lengthOf(value), min, max, 'in length');
}

/** A list of a length. */
export function list(path: Path, value: unknown, { min = 0, max, optional = true }: Span): FieldError[] {
  if (value === undefined || value === null) return optional ? [] : required(path);
  if (!Array.isArray(value)) return fault(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  return sized(path, value.length, min, max, 'in length');
}

/** A whole number in a range. */
export function whole(path: Path, value: unknown, { min = 0, max }: Span): FieldError[] {
  if (value === undefined || value === null) return [];
  if (!Number.isInteger(value)) return fault(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
  if (Number(value) < min)
    return fault(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
  return Number(value) > max ? fault(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`) : [];
}

function sized(path: Path, size: number, min: number, max: number, what: string): FieldError[] {
  if (size >= min && size <= max) return [];
  if (min === 0) return fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer ${what}.`);
  if (size === 0) return required(path);
  return fault(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} ${what}.`);
}
