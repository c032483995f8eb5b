// Two evaluations of the same questions held against each other, question by question: won and lost.
import { z } from 'zod';
import type { Grade } from '../../src/inbox/evaluation/score.ts';

/** By what names a question: its grade. */
export type Grades = Readonly<Record<string, Grade>>;

export interface Paired {
  /** Right now and not before, and the other way round. */
  readonly won: readonly string[];
  readonly lost: readonly string[];
  /** Wrong now and not before, and the other way round. */
  readonly wronged: readonly string[];
  readonly mended: readonly string[];
  /** Questions that one of the two doesn't have. */
  readonly apart: number;
}

const schema = z.record(z.string(), z.enum(['right', 'clarified', 'missed', 'wrong']));

/** @throws the reason why this holds no grades */
export function parseGrades(text: string): Grades {
  return schema.parse(JSON.parse(text));
}

export function pair(before: Grades, now: Grades): Paired {
  const both = Object.keys(now).filter((key) => Object.hasOwn(before, key));
  const changed = (grade: Grade, from: Grades, to: Grades): string[] =>
    both.filter((key) => to[key] === grade && from[key] !== grade);
  return {
    won: changed('right', before, now),
    lost: changed('right', now, before),
    wronged: changed('wrong', before, now),
    mended: changed('wrong', now, before),
    apart: Object.keys(now).length + Object.keys(before).length - 2 * both.length,
  };
}
