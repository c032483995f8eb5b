// The fields of a form.
import type { Choice } from './row.ts';

/** One of its choices is picked. */
export interface ChoiceField {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The value that is picked to begin with. */
  readonly picked?: string;
}

/** Any of its choices are picked, or none. */
export interface ChoicesField {
  readonly kind: 'choices';
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The values that are picked to begin with. */
  readonly picked: readonly string[];
}

/** Several lines are typed. */
export interface TextField {
  readonly kind: 'text';
  readonly name: string;
  readonly label: string;
  /** In characters; a platform may take less. */
  readonly longest: number;
  readonly optional: boolean;
}

export type Field = ChoiceField | ChoicesField | TextField;
