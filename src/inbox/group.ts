// The inbox in two columns: what a known entry nearly answers, and what is new, by how often it was asked.
import type { Rule } from '../core/trace.ts';
import { clusterByLetters } from './letters.ts';
import type { Memory } from './memory.ts';
import type { Miss } from './miss.ts';
import type { EntryRatings } from './ratings.ts';

export interface Group {
  /** Stays as long as its first question, or its entry, does. */
  readonly id: string;
  /** Of "nearly", "declined" and "answered": a fact's id, "smalltalk:<id>" or "out:<group>". */
  readonly entry?: string;
  /** The most asked first. */
  readonly misses: readonly Miss[];
  /** How often all of them were asked. */
  readonly count: number;
  /** Of the entry's answers, where some were rated down. */
  readonly ratings?: EntryRatings;
}

export interface Columns {
  readonly nearly: readonly Group[];
  readonly fresh: readonly Group[];
  /** Known to ask of something else: only to be looked through. */
  readonly declined: readonly Group[];
  /** By the entry that answers them now: only to be looked through. */
  readonly answered: readonly Group[];
}

/**
 * From this score on, the nearest entry is taken for the one that is asked for. Of curated questions that the bot was trained without and
 * had no answer to, 0.35 takes 54 % for their entry or another, and of questions whose entry was taken away whole 33 %; 0.3 68 % and
 * 45 %, 0.4 42 % and 23 %. Above it 46 % of the entries are right, whatever the score: a group can be added to any entry.
 */
const NEARLY = 0.35;

const DECLINED: ReadonlySet<Rule> = new Set(['out_of_scope', 'other_plan', 'elsewhere']);

/** What the entry for all that nobody listed answers is as new as what nothing answers: it is to get one of its own. */
function columnOf({ rule, candidates, told }: Miss): string | undefined {
  const [best] = candidates;
  if (told !== undefined) return undefined;
  if (DECLINED.has(rule)) return `declined:${best?.entry ?? ''}`;
  return best !== undefined && best.score >= NEARLY ? `nearly:${best.entry}` : undefined;
}

const byCount = (one: { count: number; last: string }, other: { count: number; last: string }): number =>
  other.count - one.count || (one.last < other.last ? 1 : one.last > other.last ? -1 : 0);

/** What is in no column by its nearest entry stands with what is written alike, within its language. */
function freshOf(misses: readonly Miss[]): [id: string, miss: Miss][] {
  const languages = [...new Set(misses.map(({ language }) => language))];
  return languages.flatMap((language) => {
    const own = misses.filter((miss) => miss.language === language);
    return clusterByLetters(own.map(({ text }) => text)).map((leader, at): [string, Miss] => [
      `new:${(own[leader] as Miss).key}`,
      own[at] as Miss,
    ]);
  });
}

function placed(misses: readonly Miss[], merged: Memory['merged']): [id: string, miss: Miss][] {
  const known = misses.map((miss) => [merged[miss.key] ?? columnOf(miss), miss] as const);
  return [
    ...known.flatMap(([id, miss]): [string, Miss][] => (id === undefined ? [] : [[id, miss]])),
    ...freshOf(known.flatMap(([id, miss]) => (id === undefined ? [miss] : []))),
  ];
}

function groupOf(id: string, misses: readonly Miss[], ratings: ReadonlyMap<string, EntryRatings>): Group {
  const [, column, entry] = /^(\w+):(.*)$/u.exec(id) ?? [];
  const own = column === 'nearly' ? ratings.get(entry ?? '') : undefined;
  return {
    id,
    ...(column === 'new' || entry === undefined || entry === '' ? {} : { entry }),
    misses,
    count: misses.reduce((sum, { count }) => sum + count, 0),
    ...(own === undefined ? {} : { ratings: own }),
  };
}

const downOf = ({ ratings }: Group): number => ratings?.down ?? 0;
const lastOf = ({ misses }: Group): string => misses.reduce((last, miss) => (miss.last > last ? miss.last : last), '');

/** @param placed in the order in which they are to stand in their groups */
function gathered(
  placed: readonly (readonly [id: string, miss: Miss])[],
  ratings: ReadonlyMap<string, EntryRatings>,
): Group[] {
  const groups = new Map<string, Miss[]>([...ratings.keys()].map((entry) => [`nearly:${entry}`, []]));
  for (const [id, miss] of placed) groups.set(id, [...(groups.get(id) ?? []), miss]);
  const weight = (group: Group) => ({ count: group.count + downOf(group), last: lastOf(group) });
  return [...groups]
    .map(([id, own]) => groupOf(id, own.sort(byCount), ratings))
    .sort((one, other) => byCount(weight(one), weight(other)));
}

export interface Grouping {
  /** Without those that are ignored. */
  readonly waiting: readonly Miss[];
  readonly answered?: readonly Miss[];
  /** By entry; an entry that was rated down is in the first column, whether or not anything came near it. */
  readonly ratings: ReadonlyMap<string, EntryRatings>;
  readonly merged?: Memory['merged'];
}

export function groupMisses({ waiting, answered = [], ratings, merged = {} }: Grouping): Columns {
  const told = answered.map((miss) => [`answered:${miss.told?.entry ?? ''}`, miss] as const);
  const all = gathered([...placed([...waiting].sort(byCount), merged), ...told], ratings);
  const column = (name: string): Group[] => all.filter(({ id }) => id.startsWith(`${name}:`));
  return {
    nearly: column('nearly'),
    fresh: column('new'),
    declined: column('declined'),
    answered: column('answered'),
  };
}
