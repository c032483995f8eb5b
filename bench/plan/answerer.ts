// The whole bot and the peers behind one form: a question in, a fact or a refusal out.
import type { Bot } from '../../src/core/bot.ts';
import type { Fact } from '../../src/core/knowledge/fact.ts';
import type { SystemLabel } from '../results/result.ts';
import type { Guess, Trained } from '../systems/system.ts';

export interface PlanAnswer {
  /** The fact told; undefined where none is. */
  readonly fact?: string;
  /** Greater: surer that a fact answers; below zero: surer that none does. */
  readonly confidence: number;
}

export interface Answerer extends SystemLabel {
  readonly ask: (text: string) => PlanAnswer | Promise<PlanAnswer>;
  /** How many questions it may be asked. */
  readonly most: number;
}

type Facts = Readonly<Record<string, Fact>>;

/** The article says something of it; small talk, groups out of scope and what the article leaves out are no facts to tell. */
function isStated(id: string, facts: Facts): boolean {
  const fact = facts[id];
  return fact !== undefined && fact.kind !== 'unstated';
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
      const [fact] = facts;
      return outcome === 'answer' && fact !== undefined ? { fact, confidence } : { confidence: -confidence };
    },
  };
}

function answerOf([best]: readonly Guess[], facts: Facts): PlanAnswer {
  if (best === undefined) return { confidence: Number.NEGATIVE_INFINITY };
  const { label, confidence } = best;
  return isStated(label, facts) ? { fact: label, confidence } : { confidence: -confidence };
}

/** The best label decides, without a threshold: a peer refuses by what the curated questions list as not answered. */
export function peerAnswerer(label: SystemLabel, trained: Trained, facts: Facts, most: number): Answerer {
  const { name, version, settings } = label;
  return {
    name,
    version,
    settings,
    most,
    ask: (text) => {
      const guesses = trained.ask(text);
      return guesses instanceof Promise ? guesses.then((own) => answerOf(own, facts)) : answerOf(guesses, facts);
    },
  };
}
