// The whole bot and the peers behind one form: a question in, a fact or a refusal out.
import type { Bot } from '../../src/core/bot.ts';
import type { Fact } from '../../src/core/knowledge/fact.ts';
import type { SystemLabel } from '../results/result.ts';
import type { Guess, Trained } from '../systems/system.ts';

export interface Answerer extends SystemLabel {
  /** The best guess decides, without a threshold: who refuses guesses what is no fact to tell. */
  readonly ask: Trained['ask'];
  /** How many questions it may be asked. */
  readonly most: number;
}

export interface PlanAnswer {
  /** The fact told; undefined where none is. */
  readonly fact?: string;
  /** Greater: surer that a fact answers; below zero: surer that none does. */
  readonly confidence: number;
}

/** @param version of this project */
export function botAnswerer(bot: Pick<Bot, 'ask'>, version: string): Answerer {
  return {
    name: 'ours',
    version,
    settings: 'the whole bot, as it answers',
    most: Number.POSITIVE_INFINITY,
    ask: (text) => {
      const { outcome, facts, confidence } = bot.ask({ text });
      return [{ label: (outcome === 'answer' && facts[0]) || '', confidence }];
    },
  };
}

/** Small talk, groups out of scope and what the article leaves out are no facts to tell. */
export function answerOf([best]: readonly Guess[], facts: Readonly<Record<string, Fact>>): PlanAnswer {
  if (best === undefined) return { confidence: Number.NEGATIVE_INFINITY };
  const { label, confidence } = best;
  const kind = facts[label]?.kind;
  return kind === undefined || kind === 'unstated' ? { confidence: -confidence } : { fact: label, confidence };
}
