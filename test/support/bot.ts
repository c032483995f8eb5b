// The bot of the real knowledge folder, trained once for all test files and kept in the cache.
import { join } from 'node:path';
import { createBot } from '../../src/core/bot.ts';
import type { Unit } from '../../src/core/knowledge/figure.ts';
import { type Context, contextOf, type Question } from '../../src/core/question.ts';
import { createLexicons } from '../../src/core/reading/examples.ts';
import type { Lexicon } from '../../src/core/reading/lexicon.ts';
import { openKnowledge } from '../../src/knowledge/open.ts';

export const ROOT = join(import.meta.dirname, '../..');

export const { knowledge, model } = await openKnowledge(join(ROOT, 'knowledge'), join(ROOT, '.cache'));
export const bot = createBot(knowledge, model);

const lexicons = createLexicons(knowledge);

export function lexiconOf(language: string): Lexicon {
  const lexicon = lexicons.get(language);
  if (lexicon === undefined) throw new Error(`there is no language ${language}`);
  return lexicon;
}

/** A unit of the plan by its id. */
export function unitNamed(id: string): Unit {
  const unit = knowledge.units[id];
  if (unit === undefined) throw new Error(`there is no unit ${id}`);
  return unit;
}

/** The title of an entry, in English unless told. */
export function titled(id: string, language = 'en'): string {
  const found = bot.topics(language).flatMap(({ facts }) => facts.filter(({ fact }) => fact === id));
  if (found[0] === undefined) throw new Error(`there is no entry ${id}`);
  return found[0].title;
}

/** Asks these one after the other and returns the last answer. */
export function dialog(questions: readonly string[], options: Omit<Question, 'text' | 'context'> = {}) {
  let context: Context | undefined;
  let last: ReturnType<typeof bot.ask> | undefined;
  for (const text of questions) {
    last = bot.ask({ ...options, text, ...(context === undefined ? {} : { context }) });
    context = contextOf(last);
  }
  if (last === undefined) throw new Error('nothing was asked');
  return last;
}
