// The whole bot asked every curated question that it was trained without, graded as an evaluation set is, but for its Yes and No: no premise is labelled.
import type { Answer } from '../../src/core/answer.ts';
import { type BotOptions, createBot } from '../../src/core/bot.ts';
import type { Fact } from '../../src/core/knowledge/fact.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { type Curated, curatedQuestions } from '../../src/core/reading/examples.ts';
import { dealOut } from '../../src/knowledge/left-out.ts';
import { trainKnowledge } from '../../src/knowledge/train-files.ts';
import { chooseQuestions } from './choose-questions.ts';
import type { Turn } from './questions.ts';
import { type Grade, judge } from './score.ts';
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

type Label = Omit<Turn, 'question' | 'premise'>;

/** What an entry's own questions ask for; what isn't said may stand behind a figure that was claimed. */
function labelOf(entry: string, fact: Fact | undefined, { outcome, facts, unstated }: Answer): Label {
  if (fact === undefined) return { outcome: entry.startsWith('smalltalk:') ? 'smalltalk' : 'fallback', facts: [] };
  const isBeside = outcome === 'answer' && unstated.includes(fact.id) && facts.length === 1;
  if (fact.kind === 'unstated' && isBeside) return { outcome: 'answer', facts: [[...facts]], unstated: [fact.id] };
  if (fact.kind === 'unstated') return { outcome: 'unstated', facts: [], unstated: [fact.id] };
  return { outcome: 'answer', facts: [fact.kind === 'combined' ? [...fact.facts] : [fact.id]] };
}

/** The knowledge without these questions. */
function without(knowledge: Knowledge, left: ReadonlySet<string>): Knowledge {
  const languages = Object.entries(knowledge.languages).map(([language, own]) => {
    const kept = chooseQuestions(own, (entry, questions) =>
      questions.filter((question) => !left.has(keyOf({ language, entry, question }))),
    );
    return [language, kept] as const;
  });
  return { ...knowledge, languages: Object.fromEntries(languages) };
}

function keyOf({ language, entry, question }: Curated): string {
  return JSON.stringify([language, entry, question]);
}

/** Trains without a fifth and asks that fifth, five times. A premise is not labelled, so any is taken. */
export function askFolds(knowledge: Knowledge, options: BotOptions = {}): FoldResult[] {
  const titleOf = (language: string, entry: string): string | undefined =>
    knowledge.languages[language]?.wordings[entry]?.title;
  const curated = curatedQuestions(knowledge).filter(
    ({ language, entry, question }) => question !== titleOf(language, entry),
  );
  const dealt = dealOut(curated, FOLDS);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const own = curated.filter((_, row) => dealt[row] === fold);
    const left = without(knowledge, new Set(own.map(keyOf)));
    const bot = createBot(left, trainKnowledge(left), options);
    return own.map((asked): FoldResult => {
      const answer = bot.ask({ text: asked.question });
      const label = labelOf(asked.entry, knowledge.facts[asked.entry], answer);
      const premise = answer.premise === undefined ? {} : { premise: answer.premise };
      return { ...asked, grade: judge({ ...label, ...premise, question: asked.question }, answer).grade };
    });
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
