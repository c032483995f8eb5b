// What the answers to the plan's questions come to, per language.
import type { Fact } from '../../src/core/knowledge/fact.ts';
import { auroc } from '../measures/auroc.ts';
import type { PlanLanguage, Share } from '../results/result.ts';
import type { PlanAnswer } from './answerer.ts';
import type { PlanQuestion } from './questions.ts';

export interface PlanAsked {
  readonly question: PlanQuestion;
  readonly answer: PlanAnswer;
  /** Microseconds. */
  readonly time: number;
}

/** The fact told, or one of those that a combined entry tells, is accepted; of several that are asked one is enough. */
export function isRight(
  { answer, question }: Pick<PlanAsked, 'answer' | 'question'>,
  facts: Readonly<Record<string, Fact>>,
): boolean {
  if (answer.fact === undefined) return false;
  const fact = facts[answer.fact];
  const told = fact?.kind === 'combined' ? fact.facts : [answer.fact];
  return told.some((id) => question.accepted.includes(id));
}

function share(asked: readonly PlanAsked[], counts: (each: PlanAsked) => boolean): Share {
  return { count: asked.filter(counts).length, of: asked.length };
}

/** One language's figures. The AUROC is NaN where a sample holds nothing in scope, or nothing out of it. */
function languageOf(asked: readonly PlanAsked[], facts: Readonly<Record<string, Fact>>): PlanLanguage {
  const of = (...groups: readonly string[]) => asked.filter(({ question }) => groups.includes(question.group));
  const right = (each: PlanAsked): boolean => isRight(each, facts);
  const confidence = ({ answer }: PlanAsked): number => answer.confidence;
  return {
    clean: share(of('clean'), right),
    noisy: share(of('noisy'), right),
    refused: share(of('refused'), ({ answer }) => answer.fact === undefined),
    auroc: auroc(of('clean', 'noisy').map(confidence), of('refused').map(confidence)) ?? Number.NaN,
  };
}

export function tallyPlan(
  asked: readonly PlanAsked[],
  facts: Readonly<Record<string, Fact>>,
): Record<string, PlanLanguage> {
  const languages = [...new Set(asked.map(({ question }) => question.language))].sort();
  return Object.fromEntries(
    languages.map((language) => [
      language,
      languageOf(
        asked.filter(({ question }) => question.language === language),
        facts,
      ),
    ]),
  );
}
