// A question without an answer, asked again of the knowledge as it is now.
import { createHash } from 'node:crypto';
import type { Answer } from '../core/answer.ts';
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { wordsOf } from '../core/text/tokenize.ts';
import type { Rule, TracedCandidate } from '../core/trace.ts';
import type { KeptMiss } from '../runtime/kept.ts';

export interface Miss {
  /** Names it without its words: what is remembered of it outlives the text, which is deleted in time. */
  readonly key: string;
  /** As it was typed most often. */
  readonly text: string;
  readonly language: Language;
  /** How often it was asked, in whichever spelling. */
  readonly count: number;
  /** When it was last asked: ISO 8601. */
  readonly last: string;
  /** The rule by which it has no answer of its own now, or the one that it has. */
  readonly rule: Rule;
  /** The entries that come near now, best first. */
  readonly candidates: readonly TracedCandidate[];
  /** What the bot says now, where an entry answers it: one of its own, or the one for whatever nobody listed. */
  readonly told?: Told;
}

export interface Told {
  /** The entry that the answer tells first. */
  readonly entry: string;
  readonly text: string;
}

/** What came of asking all of them again. */
export interface AskedAgain {
  readonly waiting: readonly Miss[];
  /** What an entry of its own answers by now. */
  readonly answered: readonly Miss[];
  /** Greetings, single words and what is in another language: nothing that a curator could add to. */
  readonly aside: number;
}

/** Hexadecimal digits: enough to tell millions of texts apart. */
const KEY_LENGTH = 16;

/** @returns the same for what differs in case, accents and punctuation only */
export function keyOf(text: string, language: Language): string {
  const words = wordsOf(text).join(' ');
  return createHash('sha256').update(`${language}\0${words}`).digest('hex').slice(0, KEY_LENGTH);
}

/** Nothing is asked by them that an entry could answer. */
const ASIDE: ReadonlySet<Rule> = new Set(['small_talk', 'courtesy', 'nothing_asked', 'request', 'other_language']);

type Same = Omit<Miss, 'rule' | 'candidates' | 'told'> & { readonly most: number };

/** What was kept in several spellings is one. */
function together(kept: readonly KeptMiss[]): Same[] {
  const known = new Map<string, Same>();
  for (const { text, language, count, last } of kept) {
    const key = keyOf(text, language);
    const before = known.get(key);
    if (before === undefined) known.set(key, { key, text, language, count, last, most: count });
    else
      known.set(key, {
        ...before,
        ...(count > before.most ? { text, most: count } : {}),
        count: before.count + count,
        last: last > before.last ? last : before.last,
      });
  }
  return [...known.values()];
}

function isSingle(text: string): boolean {
  return wordsOf(text).length < 2;
}

/** What becomes of a question that is asked again: who answers it now, if anybody does, and why not; or nothing to do. */
export type Fate = Pick<Miss, 'rule' | 'candidates' | 'told'> | 'aside';

/** By a question's language and words: as long as the bot is the same, its answer is too. */
export type Fates = Map<string, Fate>;

export interface Asking {
  readonly bot: Pick<Bot, 'ask' | 'explain'>;
  /** The entry for whatever nobody listed: what it answers has no answer of its own. */
  readonly catchAll?: string | undefined;
  /** Of this very bot: what is known already isn't asked. */
  readonly fates?: Fates;
}

function toldBy({ outcome, facts, unstated, text }: Answer): Told | undefined {
  const isAnswered = outcome === 'answer' || outcome === 'unstated';
  const [entry] = outcome === 'unstated' ? [...unstated, ...facts] : [...facts, ...unstated];
  return isAnswered ? { entry: entry ?? '', text } : undefined;
}

function fateOf({ text, language }: Same, { bot, catchAll }: Asking): Fate {
  const question = { text, locale: language };
  const answer = bot.ask(question);
  const told = toldBy(answer);
  if (told === undefined && (answer.outcome === 'smalltalk' || isSingle(text))) return 'aside';
  const { rule, parts } = bot.explain(question);
  const candidates = parts[0]?.candidates ?? [];
  if (told !== undefined) return { rule: told.entry === catchAll ? 'catch_all' : rule, candidates, told };
  return ASIDE.has(rule) ? 'aside' : { rule, candidates };
}

/** Asks each again, in its language where its words tell none. */
export function askAgain(kept: readonly KeptMiss[], asking: Asking): AskedAgain {
  const { catchAll, fates = new Map() } = asking;
  const waiting: Miss[] = [];
  const answered: Miss[] = [];
  let aside = 0;
  for (const same of together(kept)) {
    const known = `${same.language} ${same.text}`;
    const fate = fates.get(known) ?? fateOf(same, asking);
    fates.set(known, fate);
    const { most: _, ...asked } = same;
    if (fate === 'aside') aside++;
    else if (fate.told === undefined || fate.told.entry === catchAll) waiting.push({ ...asked, ...fate });
    else answered.push({ ...asked, ...fate });
  }
  return { waiting, answered, aside };
}
