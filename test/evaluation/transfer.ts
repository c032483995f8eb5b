// How a language does with few questions of its own, while the others keep all: what its concepts carry over.
import { type BotOptions, createBot } from '../../src/core/bot.ts';
import type { LanguageKnowledge, TrainableKnowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Language } from '../../src/core/knowledge/language.ts';
import { generator, shuffle } from '../../src/core/matching/shuffle.ts';
import { chooseQuestions } from '../../src/inbox/evaluation/choose-questions.ts';
import type { Dialog } from '../../src/inbox/evaluation/dialogs.ts';
import { run } from '../../src/inbox/evaluation/score.ts';
import { trainKnowledge } from '../../src/knowledge/train-files.ts';
import { type Rate, rateOf } from './wilson.ts';

export interface Transfer {
  readonly language: Language;
  /** Questions that each entry keeps. */
  readonly kept: number;
  readonly right: Rate;
}

const KEPT: readonly number[] = [5, 20];
const SEED = 20250211;

/** As many questions of each entry, any of them. */
function withFew(own: LanguageKnowledge, kept: number): LanguageKnowledge {
  const random = generator(SEED);
  const few = (questions: readonly string[]): string[] => {
    const order = Int32Array.from(questions, (_, at) => at);
    shuffle(order, random);
    return [...order.subarray(0, kept)].map((at) => questions[at] as string);
  };
  return chooseQuestions(own, (_, questions) => few(questions));
}

/** Each language in turn with few questions, asked those of the dialogs that are in it. */
export function transfers(
  knowledge: TrainableKnowledge,
  dialogs: readonly Dialog[],
  options: BotOptions = {},
): Transfer[] {
  return Object.entries(knowledge.languages).flatMap(([language, own]) =>
    KEPT.map((kept) => {
      const pruned = { ...knowledge, languages: { ...knowledge.languages, [language]: withFew(own, kept) } };
      const bot = createBot(pruned, trainKnowledge(pruned), options);
      const results = run(
        bot,
        dialogs.filter((dialog) => dialog.language === language),
      );
      return { language, kept, right: rateOf(results.filter(({ grade }) => grade === 'right').length, results.length) };
    }),
  );
}
