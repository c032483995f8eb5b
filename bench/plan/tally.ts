// What the answers to the plan's questions come to, per language.
import type { Fact } from '../../src/core/knowledge/fact.ts';
import type { Asked } from '../asking.ts';
import { auroc } from '../measures/auroc.ts';
import type { PlanLanguage, Share } from '../results/result.ts';
import type { Guess } from '../systems/system.ts';
import type { Group, PlanQuestion } from './questions.ts';

type Facts = Readonly<Record<string, Fact>>;

export interface PlanAnswer {
  /** The fact told; undefined where none is. */
  readonly fact?: string;
  /** Greater: surer that a fact answers; below zero: surer that none does. */
  readonly confidence: number;
}

/** The best guess decides; small talk, groups out of scope and what the article leaves out are no facts to tell. */
export function answerOf([best]: readonly Guess[], facts: Facts): PlanAnswer {
  if (best === undefined) return { confidence: Number.NEGATIVE_INFINITY };
  const { label, confidence } = best;
  const kind = facts[label]?.kind;
  return kind === undefined || kind === 'unstated' ? { confidence: -confidence } : { fact: label, confidence };
}

/** The fact told, or one of those that a combined entry tells, is accepted; of several that are asked one is enough. */
export function isRight({ fact: id }: PlanAnswer, accepted: readonly string[], facts: Facts): boolean {
  if (id === undefined) return false;
  const fact = facts[id];
  const told = fact?.kind === 'combined' ? fact.facts : [id];
  return told.some((own) => accepted.includes(own));
}

/** One language's figures. The AUROC is NaN where a sample holds nothing in scope, or nothing out of it. */
function figuresOf(asked: readonly Asked<PlanQuestion>[], facts: Facts): PlanLanguage {
  const answered = asked.map(({ question: { group, accepted }, guesses }) => {
    const answer = answerOf(guesses, facts);
    return { ...answer, group, isRight: group === 'refused' ? !answer.fact : isRight(answer, accepted, facts) };
  });
  const of = (...groups: readonly Group[]) => answered.filter(({ group }) => groups.includes(group));
  const share = (group: Group): Share => {
    const own = of(group);
    return { count: own.filter((each) => each.isRight).length, of: own.length };
  };
  const confidences = (...groups: readonly Group[]) => of(...groups).map(({ confidence }) => confidence);
  const area = auroc(confidences('clean', 'noisy'), confidences('refused')) ?? Number.NaN;
  return { clean: share('clean'), noisy: share('noisy'), refused: share('refused'), auroc: area };
}

export function tallyPlan(asked: readonly Asked<PlanQuestion>[], facts: Facts): Record<string, PlanLanguage> {
  const languages = [...new Set(asked.map(({ question }) => question.language))].sort();
  const own = (language: string) => asked.filter(({ question }) => question.language === language);
  return Object.fromEntries(languages.map((language) => [language, figuresOf(own(language), facts)]));
}
