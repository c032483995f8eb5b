// Whether a message that mentions the bot speaks to it: where the mention stands in the sentence, and whether anything is asked.
import type { Outcome } from './answer.ts';
import type { Lexicon } from './reading/lexicon.ts';
import { mark } from './reading/slots.ts';
import { tokenize } from './text/tokenize.ts';

/** Plain text in front of the mention and behind it, the end of a line with it. */
export interface Mention {
  readonly before: string;
  readonly after: string;
}

/** Nothing is asked; or something is, of others perhaps, that can't be answered: then how to ask is said, and not too often. */
export type Heed = 'answer' | 'help' | 'nothing';

const SENTENCE_END = /(?:[.!?…]["'”»)]?[^\S\n]*|\n\s*)$/u;
const PAUSE = /[,;–—-]\s*$/u;
const QUESTION = /[?？]/u;
const WORD = /[\p{L}\p{N}]/u;

/** "Hello", "bonjour à tous": greetings and thanks alone. */
function isCourtesy(text: string, lexicons: readonly Lexicon[]): boolean {
  const tokens = tokenize(text);
  return lexicons.some(({ courtesy }) => {
    const covered = tokens.map(({ kind }) => kind === 'mark');
    mark(covered, courtesy.all(tokens));
    return covered.every((is) => is);
  });
}

/** In front of all else, of a sentence, or called by name: "Who won, @bot?" */
function isSpokenTo({ before, after }: Mention, lexicons: readonly Lexicon[]): boolean {
  if (isCourtesy(before, lexicons)) return true;
  const isCalled = QUESTION.test(after) || (QUESTION.test(before) && !WORD.test(after));
  if (isCalled && PAUSE.test(before)) return true;
  return SENTENCE_END.test(before) && (WORD.test(after) || isCalled);
}

/** A question mark, or a question word at the head: "ask @bot how many …". "What @bot said" asks nothing. */
function asks({ before, after }: Mention, lexicons: readonly Lexicon[]): boolean {
  if (QUESTION.test(before) || QUESTION.test(after)) return true;
  const head = tokenize(WORD.test(after) ? after : before);
  return lexicons.some(({ wh }) => wh.at(head, 0) !== undefined);
}

/** "Budget @bot": so few words at the end of which it is mentioned are a question, if they name what is known. */
const FEW_WORDS = 2;

function isNoted({ before, after }: Mention): boolean {
  return !WORD.test(after) && tokenize(before).filter(({ kind }) => kind !== 'mark').length <= FEW_WORDS;
}

const ANSWERED: readonly Outcome[] = ['answer', 'unstated', 'clarify'];

/** @param outcome what comes of the whole text when it is asked */
export function heed(mention: Mention, lexicons: readonly Lexicon[], outcome: () => Outcome): Heed {
  if (isSpokenTo(mention, lexicons)) return 'answer';
  if (!asks(mention, lexicons)) return isNoted(mention) && outcome() === 'answer' ? 'answer' : 'nothing';
  return ANSWERED.includes(outcome()) ? 'answer' : 'help';
}
