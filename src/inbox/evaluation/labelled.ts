// The labelled questions that lie beside the program, where they do and are about this knowledge.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import { type Dialog, readDialogs, type Turn } from './dialogs.ts';

/** Those that are worked with; the others stay unread. */
const SETS = ['dev', 'dev2'];

const ABSENT =
  'The labelled questions of this project lie in its repository (test/questions) and not here: they were not asked.';
const OTHERS = 'The labelled questions of this project are about another plan: they were not asked.';

export interface Labelled {
  readonly dialogs: readonly Dialog[];
  /** Why there are none. */
  readonly note?: string;
}

const idsOf = ({ facts, unstated = [], unstated_any = [] }: Turn): string[] => [
  ...facts.flat(),
  ...unstated,
  ...unstated_any,
];

function readAll(folder: string): Dialog[] {
  return SETS.map((set) => join(folder, set))
    .filter((set) => existsSync(set))
    .flatMap((set) =>
      readdirSync(set)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .flatMap((name) => readDialogs(join(set, name))),
    );
}

/** @param folder of the evaluation sets; need not be there */
export function readLabelled(folder: string, { facts }: Knowledge): Labelled {
  const all = readAll(folder);
  if (all.length === 0) return { dialogs: [], note: ABSENT };
  const known = ({ turns }: Dialog): boolean =>
    turns.every((turn) => idsOf(turn).every((id) => Object.hasOwn(facts, id)));
  const own = all.filter(known);
  // Of another plan, what has no answer is all that would be left.
  const isOurs = own.some(({ turns }) => turns.some((turn) => idsOf(turn).length > 0));
  return isOurs ? { dialogs: own } : { dialogs: [], note: OTHERS };
}
