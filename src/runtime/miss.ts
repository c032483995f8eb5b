// A question without an answer, as it is kept for the curator.
import type { Outcome } from '../core/answer.ts';
import type { Bot } from '../core/bot.ts';
import type { Question } from '../core/question.ts';
import type { Rule } from '../core/trace.ts';
import type { Missed } from './kept.ts';

/** Code points: what is longer is no question for a curator. */
const LONGEST = 500;
/** What asks nothing, or nothing of the article, is no gap in the knowledge. */
const NOTHING: readonly Rule[] = ['nothing_asked', 'small_talk', 'courtesy', 'request', 'other_language', 'long_text'];

const wordsIn = (text: string): number => text.trim().split(/\s+/u).length;

/**
 * @param outcome of its answer: of what the article leaves out, that which has an entry of its own is no gap
 * @returns undefined for what a curator has no use for
 */
export function missOf(
  { text, ...asked }: Question,
  outcome: Outcome,
  { explain }: Bot,
  platform: string,
): Missed | undefined {
  if (wordsIn(text) < 2 || [...text].length > LONGEST) return undefined;
  const { rule, language, parts, score, unlisted } = explain({ text, ...asked });
  if (NOTHING.includes(rule) || (outcome !== 'fallback' && !unlisted)) return undefined;
  // Small talk and what is out of scope stand behind a colon.
  const nearest = parts.flatMap(({ candidates }) => candidates).find(({ entry }) => !entry.includes(':'));
  return {
    platform,
    text: text.trim(),
    language,
    ...(nearest === undefined ? {} : { nearest: nearest.entry }),
    score: nearest?.score ?? score,
  };
}
