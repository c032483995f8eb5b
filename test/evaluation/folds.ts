// The whole bot asked every curated question that it was trained without, graded as an evaluation set is, but for its Yes and No: no premise is labelled.
import { type BotOptions, createBot } from '../../src/core/bot.ts';
import type { TrainableKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { type Curated, curatedQuestions } from '../../src/core/reading/examples.ts';
import { gradeCurated, without } from '../../src/inbox/evaluation/curated.ts';
import type { Grade } from '../../src/inbox/evaluation/score.ts';
import { dealOut } from '../../src/knowledge/left-out.ts';
import { trainKnowledge } from '../../src/knowledge/train-files.ts';
import { type Rate, rateOf } from './wilson.ts';

export interface FoldResult extends Curated {
  readonly grade: Grade;
}

export interface FoldFigures {
  readonly folds: number;
  /** By language, the curated questions that are answered right when left out of training, and those answered wrong. */
  readonly languages: Readonly<Record<string, { readonly right: Rate; readonly wrong: Rate }>>;
}

const FOLDS = 5;

/** Trains without a fifth and asks that fifth, five times. */
export function askFolds(knowledge: TrainableKnowledge, options: BotOptions = {}): FoldResult[] {
  const titleOf = (language: string, entry: string): string | undefined =>
    knowledge.languages[language]?.wordings[entry]?.title;
  const curated = curatedQuestions(knowledge).filter(
    ({ language, entry, question }) => question !== titleOf(language, entry),
  );
  const dealt = dealOut(curated, FOLDS);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const own = curated.filter((_, row) => dealt[row] === fold);
    const left = without(knowledge, own);
    const bot = createBot(left, trainKnowledge(left), options);
    return own.map(
      (asked): FoldResult => ({
        ...asked,
        grade: gradeCurated(asked.entry, bot.ask({ text: asked.question }), knowledge),
      }),
    );
  });
}

export function foldFigures(results: readonly FoldResult[]): FoldFigures {
  const languages = [...new Set(results.map(({ language }) => language))].sort();
  const share = (language: string, grade: Grade): Rate => {
    const own = results.filter((result) => result.language === language);
    return rateOf(own.filter((result) => result.grade === grade).length, own.length);
  };
  return {
    folds: FOLDS,
    languages: Object.fromEntries(
      languages.map((code) => [code, { right: share(code, 'right'), wrong: share(code, 'wrong') }]),
    ),
  };
}
