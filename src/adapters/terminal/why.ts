// How the last answer was reached: a question step by step, a pick by its number, a fact by its name, a text claim by claim.
import type { Bot } from '../../core/bot.ts';
import type { CheckedText } from '../../core/checked-text.ts';
import type { Language } from '../../core/knowledge/language.ts';
import type { Question } from '../../core/question.ts';
import { whyLines } from '../../runtime/why.ts';

export type Reached =
  | { readonly by: 'question'; readonly question: Question }
  /** A number of what was offered. */
  | { readonly by: 'number'; readonly number: number; readonly fact: string }
  /** The facts that a name or mistyped words may mean, nearest first. */
  | { readonly by: 'name'; readonly facts: readonly string[] }
  | { readonly by: 'check'; readonly checked: CheckedText };

function claimLines({ claims, text }: CheckedText, phrase: Bot['phrase'], shown: Language): string[] {
  if (claims.length === 0) return text.split('\n');
  const none = phrase('why_none', shown);
  return claims.map(({ verdict, entry = none, claimed = none, stated = none }, at) =>
    phrase('why_claim', shown, { number: String(at + 1), entry, verdict, claimed, stated }),
  );
}

/** @param shown the language of the labels */
export function reachedLines(reached: Reached | undefined, bot: Bot, shown: Language): string[] {
  const { phrase } = bot;
  switch (reached?.by) {
    case undefined:
      return [phrase('why_nothing', shown)];
    case 'question':
      return whyLines(bot.explain(reached.question), phrase, shown);
    case 'number':
      return [phrase('why_picked', shown, { number: String(reached.number), entry: reached.fact })];
    case 'name':
      return [phrase('why_named', shown, { entries: reached.facts.join(', ') })];
    case 'check':
      return claimLines(reached.checked, phrase, shown);
  }
}
