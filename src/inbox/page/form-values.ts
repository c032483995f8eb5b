// What a form holds: as it was typed, or what it begins with.
import { oneLine } from '../names.ts';

export interface FormValues {
  readonly get: (name: string) => string;
  /** Of several fields of one name. */
  readonly all: (name: string) => readonly string[];
}

export function valuesOf(form: URLSearchParams): FormValues {
  return {
    get: (name) => (form.get(name) ?? '').replaceAll('\r\n', '\n'),
    all: (name) => form.getAll(name),
  };
}

/** @param start by the names of the fields */
export function startingWith(start: Readonly<Record<string, string>>): FormValues {
  return { get: (name) => start[name] ?? '', all: () => [] };
}

/** One a line, without what is empty or stands twice. */
export function linesIn(text: string): string[] {
  const lines = text.split('\n').map((line) => oneLine(line));
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** Separated by commas or spaces. */
export function idsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/u).filter((id) => id !== ''))];
}
