// The bot of the real knowledge folder, trained here; and its words alone, without training.
import { join } from 'node:path';
import { type Bot, createBot } from '../../../src/core/bot.ts';
import { train } from '../../../src/core/matching/training.ts';
import { allLexiconWords, createLexicons, curatedQuestions, examplesOf } from '../../../src/core/reading/examples.ts';
import { createWording, type Wording } from '../../../src/core/wording/wording.ts';
import { openFolder } from '../../../src/knowledge/files.ts';
import { parseKnowledge } from '../../../src/knowledge/load.ts';

export const ROOT = join(import.meta.dirname, '../../..');

const knowledge = parseKnowledge(openFolder(join(ROOT, 'knowledge')));

export function realBot(): Bot {
  const examples = examplesOf(curatedQuestions(knowledge), createLexicons(knowledge));
  return createBot(knowledge, train(examples, allLexiconWords(knowledge)));
}

/** Phrases and titles as the bot says them, and the answer of a fact. */
export function wordsIn(language: string): Wording & { readonly answer: (id: string) => string } {
  const wording = createWording(knowledge, language);
  return {
    ...wording,
    answer: (id) => {
      const fact = knowledge.facts[id];
      if (fact === undefined) throw new Error(`no fact ${id}`);
      return wording.sentence(fact);
    },
  };
}
