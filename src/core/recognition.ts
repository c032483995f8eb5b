// A stretch of a question to the entry it asks for, and how sure that is.
import { score } from './matcher.ts';
import type { Model } from './model.ts';
import type { Words } from './reading.ts';

export type ClassKind = 'fact' | 'smalltalk' | 'out';

export interface Recognised {
  readonly kind: ClassKind;
  /** A fact's id, a small-talk id or a group of out-of-scope questions. */
  readonly id: string;
  /** (margin + 1) × coverage: about 1 for a plain question, 0.3 for one about something else. */
  readonly score: number;
}

export interface Recognition {
  /** The best classes, best first. */
  readonly best: readonly Recognised[];
  readonly coverage: number;
}

/** How much of the weight goes to the words as typed where a spelling was repaired: a repair may be wrong. */
const TYPED_SHARE = 0.3;
const KEPT = 6;

function parse(classId: string): Pick<Recognised, 'kind' | 'id'> {
  const [head, tail] = classId.split(':');
  if (tail === undefined) return { kind: 'fact', id: classId };
  return { kind: head as ClassKind, id: tail };
}

/** Blends what was meant with what was typed, and ranks the classes. */
export function recognise(model: Model, { meant, typed }: Words): Recognition {
  const first = score(model, meant);
  const repaired = meant.some((text, index) => text !== typed[index]);
  const second = repaired ? score(model, typed) : first;
  const coverage = (1 - TYPED_SHARE) * first.coverage + TYPED_SHARE * second.coverage;
  const margins = repaired
    ? first.margins.map((margin, column) => (1 - TYPED_SHARE) * margin + TYPED_SHARE * (second.margins[column] ?? 0))
    : first.margins;
  const best = Array.from(margins, (margin, column) => ({ margin, column }))
    .sort((a, b) => b.margin - a.margin)
    .slice(0, KEPT)
    .map(({ margin, column }) => ({
      ...parse(model.classes[column] ?? ''),
      score: Math.max(0, margin + 1) * coverage,
    }));
  return { best, coverage };
}
