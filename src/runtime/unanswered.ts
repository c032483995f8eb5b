// Questions that had no answer, for as long as somebody may ask to be told when they have one: in memory, and nowhere else.
import { randomBytes } from 'node:crypto';
import type { Answer } from '../core/answer.ts';
import type { Question } from '../core/question.ts';
import { createMemory } from './memory.ts';
import type { Wait } from './waiting.ts';

/** As long as a conversation is looked back at; texts take more room than ids, so that fewer are kept. */
const REMEMBERED = { most: 2_000, milliseconds: 60 * 60_000 };
const ID_BYTES = 6;
/** Code points: what is longer is a text, and no question. */
const LONGEST = 500;

/** What was asked, and what came of it. */
export type Unheard = Pick<Wait, 'question' | 'outcome'>;

export interface Unanswered {
  readonly note: (question: Question, answer: Answer) => void;
  /** What a button carries; undefined where there is nothing to be told. */
  readonly idOf: (answer: Answer) => string | undefined;
  readonly questionOf: (id: string) => Unheard | undefined;
}

/** "Not in the article" and "not covered" may change; what wasn't understood at all has nothing to wait for. */
function mayChange({ outcome, told }: Answer): boolean {
  return outcome === 'unstated' || (outcome === 'fallback' && told.length === 0);
}

export function createUnanswered(): Unanswered {
  const questions = createMemory<Unheard>(REMEMBERED);
  const ids = new WeakMap<Answer, string>();
  return {
    note: (question, answer) => {
      if (!mayChange(answer) || [...question.text].length > LONGEST) return;
      const id = randomBytes(ID_BYTES).toString('hex');
      ids.set(answer, id);
      const { outcome, language } = answer;
      questions.set(id, { question: { text: question.text, language }, outcome });
    },
    idOf: (answer) => ids.get(answer),
    questionOf: (id) => questions.get(id),
  };
}
