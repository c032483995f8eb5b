// What the answers to the plan's questions come to, per language.
import type { Fact } from '../../src/core/knowledge/fact.ts';
import { auroc } from '../measures/auroc.ts';
import type { PlanLanguage, Share } from '../results/result.ts';
import { answerOf, type PlanAnswer } from './answerer.ts';
import type { PlanAsked } from './ask.ts';
import type { Group, PlanQuestion } from './questions.ts';

type Facts = Readonly<Record<string, Fact>>;

/** The fact told, or one of those that a combined entry tells, is accepted; of several that are asked one is enough. */
export function isRight({ fact: id }: PlanAnswer, accepted: readonly string[], facts: Facts): boolean {
  if (id === undefined) return false;
  const fact = facts[id];
  const told = fact?.kind === 'combined' ? fact.facts : [id];
  return told.some((own) => accepted.includes(own));
}

interface Answered extends PlanAnswer, Pick<PlanQuestion, 'group'> {
  readonly right: boolean;
}

/** One language's figures. The AUROC is NaN where a sample holds nothing in scope, or nothing out of it. */
function figuresOf(answered: readonly Answered[]): PlanLanguage {
  const of = (...groups: readonly Group[]) => answered.filter(({ group }) => groups.includes(group));
  const share = (own: readonly Answered[], counts: (each: Answered) => boolean): Share => ({
    count: own.filter(counts).length,
    of: own.length,
  });
  const confidences = (own: readonly Answered[]): number[] => own.map(({ confidence }) => confidence);
  return {
    clean: share(of('clean'), ({ right }) => right),
    noisy: share(of('noisy'), ({ right }) => right),
    refused: share(of('refused'), ({ fact }) => fact === undefined),
    auroc: auroc(confidences(of('clean', 'noisy')), confidences(of('refused'))) ?? Number.NaN,
  };
}

export function tallyPlan(asked: readonly PlanAsked[], facts: Facts): Record<string, PlanLanguage> {
  const languages = [...new Set(asked.map(({ question }) => question.language))].sort();
  const tallies = languages.map((language) => {
    const answered = asked.flatMap(({ question: { group, accepted, ...question }, guesses }) => {
      const answer = answerOf(guesses, facts);
      return question.language === language ? [{ ...answer, group, right: isRight(answer, accepted, facts) }] : [];
    });
    return [language, figuresOf(answered)] as const;
  });
  return Object.fromEntries(tallies);
}
