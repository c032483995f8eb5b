// What the bot says, as it says it: phrases, titles, and the answer of a fact.
import { createWording, type Wording } from '../../../src/core/wording/wording.ts';
import { knowledge } from '../../support/bot.ts';

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
