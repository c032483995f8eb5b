// A stretch of a question to the entry it asks for, and how sure that is.

import { type Share, score } from './matcher.ts';
import type { Model } from './model.ts';

/** What the matcher reads: as it was meant, spelling repaired, and as it was typed. */
export interface Words {
  readonly meant: readonly string[];
  readonly typed: readonly string[];
  /** What its words stand for, word by word, talk left out. */
  readonly concepts?: readonly (readonly string[])[];
}

export type EntryKind = 'fact' | 'smalltalk' | 'out';

export interface Candidate {
  readonly kind: EntryKind;
  /** A fact's id, a small-talk id or a group of out-of-scope questions. */
  readonly id: string;
  /** (margin + 1) × coverage: about 1 for a plain question, 0.3 for one about something else. */
  readonly score: number;
}

export interface Candidates {
  /** The best entries, best first. */
  readonly best: readonly Candidate[];
  readonly coverage: number;
}

/** How much of the weight goes to the words as typed where a spelling was repaired: a repair may be wrong. */
const TYPED_SHARE = 0.3;
const KEPT = 6;

type Entry = Pick<Candidate, 'kind' | 'id'>;

function parse(entry: string): Entry {
  const [head, tail] = entry.split(':');
  if (tail === undefined) return { kind: 'fact', id: entry };
  return { kind: head as EntryKind, id: tail };
}

const parsed = new WeakMap<Model, readonly Entry[]>();

function entriesOf(model: Model): readonly Entry[] {
  const known = parsed.get(model) ?? model.entries.map(parse);
  parsed.set(model, known);
  return known;
}

/** The columns of the greatest margins, best first; the first of equals. */
function best(margins: Float64Array): number[] {
  const kept: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < margins.length; column++) {
    const margin = margins[column] as number;
    if (kept.length === KEPT && margin <= least) continue;
    let at = Math.min(kept.length, KEPT - 1);
    for (; at > 0 && (margins[kept[at - 1] as number] as number) < margin; at--) kept[at] = kept[at - 1] as number;
    kept[at] = column;
    least = margins[kept[kept.length - 1] as number] as number;
  }
  return kept;
}

/** Blends what was meant with what was typed, and ranks the entries. */
export function propose(model: Model, { meant, typed, concepts = [] }: Words): Candidates {
  const repaired = meant.some((text, index) => text !== typed[index]);
  const blend: Share[] = [
    [{ words: meant, concepts }, 1 - TYPED_SHARE],
    [{ words: typed, concepts }, TYPED_SHARE],
  ];
  const { margins, coverage } = score(model, repaired ? blend : [[{ words: meant, concepts }, 1]]);
  const entries = entriesOf(model);
  const ranked = best(margins).map((column) => {
    const { kind, id } = entries[column] as Entry;
    return { kind, id, score: Math.max(0, (margins[column] as number) + 1) * coverage };
  });
  return { best: ranked, coverage };
}
