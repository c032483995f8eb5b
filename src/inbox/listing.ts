// The inbox as it is now: what was kept, asked again, without what was decided before, in its columns.
import type { Bot } from '../core/bot.ts';
import { ofRole } from '../core/knowledge/fact.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Kept } from '../runtime/kept.ts';
import { type Columns, groupMisses } from './group.ts';
import type { Memory } from './memory.ts';
import { askAgain, type Fates, keyOf } from './miss.ts';
import { type PutAside, putAsideOf } from './put-aside.ts';
import { ratingsByEntry } from './ratings.ts';

export interface Listing extends Columns {
  readonly putAside: readonly PutAside[];
  /** Different questions: what became of all that were kept. */
  readonly counts: {
    readonly waiting: number;
    readonly answered: number;
    /** Greetings, single words, other languages. */
    readonly aside: number;
    readonly ignored: number;
    /** Added to what isn't about the plan. */
    readonly declined: number;
  };
}

/** The keys of all out-of-scope questions: who asks one of them is declined on purpose. */
function outOfScopeKeys({ languages }: Knowledge): string[] {
  return Object.entries(languages).flatMap(([language, { outOfScope }]) =>
    Object.values(outOfScope).flatMap((questions) => questions.map((question) => keyOf(question, language))),
  );
}

export interface ListingOptions {
  readonly kept: Kept;
  readonly bot: Pick<Bot, 'ask' | 'explain'>;
  /** What the bot was made of. */
  readonly knowledge: Knowledge;
  readonly memory: Memory;
  /** Of questions that this bot was asked before. */
  readonly fates?: Fates;
}

export function listInbox({ kept, bot, knowledge, memory, fates }: ListingOptions): Listing {
  const catchAll = ofRole('catch_all', knowledge.facts)?.id;
  const { waiting: all, answered, aside } = askAgain(kept.misses, { bot, catchAll, ...(fates && { fates }) });
  const ignored = new Set(memory.ignored);
  const declined = new Set([...memory.declined, ...outOfScopeKeys(knowledge)]);
  const open = all.filter(({ key }) => !ignored.has(key));
  const waiting = open.filter(({ key }) => !declined.has(key));
  const known = answered.filter(({ key }) => !ignored.has(key));
  const rated = [...ratingsByEntry(kept.ratings, memory.dismissed)].filter(([entry]) =>
    Object.hasOwn(knowledge.facts, entry),
  );
  return {
    ...groupMisses({
      waiting,
      answered: known,
      ratings: new Map(rated),
      merged: memory.merged,
    }),
    putAside: putAsideOf([...all, ...answered], [...ratingsByEntry(kept.ratings).keys()], memory),
    counts: {
      waiting: waiting.length,
      answered: known.length,
      aside,
      ignored: all.length - open.length + answered.length - known.length,
      declined: open.length - waiting.length,
    },
  };
}
