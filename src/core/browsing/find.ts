// Facts by their id or a few words.
import Fuse from 'fuse.js';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { fold } from '../text/normalise.ts';
import type { Wording } from '../wording/wording.ts';

interface Entry {
  readonly fact: string;
  readonly folded: string;
}

/** Fuse.js: 0 is a perfect match; typos in "montant total" and "gigafactories" stay under this, other words do not. */
const THRESHOLD = 0.35;
/** Longer texts are found by their beginning only: fuse.js takes a second over 300 characters, minutes over a pasted page. */
const LONGEST = 60;

/** Finds facts by an id or a few words in one language, nearest first. */
export type Find = (query: string) => readonly string[];

export function createFind({ facts }: Knowledge, wording: Wording): Find {
  const entries = Object.keys(facts).flatMap((id): Entry[] => [
    { fact: id, folded: fold(wording.title(id)) },
    { fact: id, folded: id.replaceAll('_', ' ') },
  ]);
  const byTitle = new Fuse(entries, { keys: ['folded'], threshold: THRESHOLD, ignoreLocation: true });
  return (query) => {
    const wanted = fold(query).trim();
    if (Object.hasOwn(facts, wanted)) return [wanted];
    if (wanted === '' || wanted.length > LONGEST) return [];
    return [...new Set(byTitle.search(wanted).map(({ item }) => item.fact))];
  };
}
