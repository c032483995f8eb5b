// Conversations on a platform: the bot, and for a while what it answered last, so that follow-ups are understood.
import type { Answer } from '../core/answer.ts';
import type { Bot, Reference } from '../core/bot.ts';
import type { CheckedText, CheckOptions } from '../core/checked-text.ts';
import type { Language } from '../core/knowledge/language.ts';
import { type Context, contextOf, type Question } from '../core/question.ts';
import { createMemory, type Memory } from './memory.ts';
import type { ObserveHere } from './observation.ts';

const REMEMBERED = { most: 10_000, milliseconds: 15 * 60_000 };

/** What was answered last in each conversation: it outlives the bot that answered. */
export type Contexts = Memory<Context>;

export function createContexts(now?: () => number): Contexts {
  return createMemory({ ...REMEMBERED, ...(now === undefined ? {} : { now }) });
}

export interface Conversations {
  /** Asks; without a context, what was answered last in this conversation is the context. */
  readonly ask: (conversation: string, question: Question) => Answer;
  /** Asks what follows nothing: the conversation begins anew. */
  readonly open: (conversation: string, question: Question) => Answer;
  /** Tells a picked entry by its id; undefined where there is none. */
  readonly tell: (conversation: string, id: string, language: Language) => Answer | undefined;
  /** Tells an earlier answer; undefined where something of it is none of ours. */
  readonly retell: (conversation: string, reference: Reference, language: Language) => Answer | undefined;
  /** Checks a text; the conversation goes on as if nothing had been asked. */
  readonly check: (text: string, options: CheckOptions) => CheckedText;
  /** As a question has it: the one that is told, else what was answered last; nothing where nothing was. */
  readonly contextFor: (conversation: string, told: Context | undefined) => { readonly context?: Context };
  /** What was answered is no context any more. */
  readonly forget: (conversation: string) => void;
  /** The language of the last answer. */
  readonly languageOf: (conversation: string) => Language | undefined;
}

export interface ConversationsOptions {
  readonly contexts?: Contexts;
  /** Told of each question and each check; an answer that is told again is none. */
  readonly observe?: ObserveHere;
  /** Told of each question that was answered by none of its facts, and what was said instead. */
  readonly unanswered?: (question: Question, answer: Answer) => void;
}

/** @returns what it gave, and how many seconds that took */
function timed<T>(work: () => T): [result: T, seconds: number] {
  const begun = performance.now();
  const result = work();
  return [result, (performance.now() - begun) / 1000];
}

/** No text is kept, and nobody is named: a conversation is a key that the adapter makes. */
export function createConversations(
  bot: Bot,
  { contexts = createContexts(), observe, unanswered }: ConversationsOptions = {},
): Conversations {
  const remember = (conversation: string, answer: Answer): Answer => {
    contexts.set(conversation, contextOf(answer));
    return answer;
  };
  const answered = <A extends Answer | undefined>(conversation: string, find: () => A): A => {
    const [answer, seconds] = timed(find);
    if (answer === undefined) return answer;
    observe?.({ kind: 'answered', outcome: answer.outcome, language: answer.language, seconds });
    remember(conversation, answer);
    return answer;
  };
  const asked = (conversation: string, question: Question): Answer => {
    const answer = answered(conversation, () => bot.ask(question));
    if (answer.outcome === 'fallback' || answer.outcome === 'unstated') unanswered?.(question, answer);
    return answer;
  };
  const contextFor: Conversations['contextFor'] = (conversation, told) => {
    const context = told ?? contexts.get(conversation);
    return context === undefined ? {} : { context };
  };
  return {
    contextFor,
    ask: (conversation, question) =>
      asked(conversation, { ...question, ...contextFor(conversation, question.context) }),
    open: asked,
    tell: (conversation, id, language) => answered(conversation, () => bot.tell(id, language)),
    retell: (conversation, reference, language) => {
      const answer = bot.retell(reference, language);
      return answer && remember(conversation, answer);
    },
    check: (text, options) => {
      const [check, seconds] = timed(() => bot.check(text, options));
      observe?.({ kind: 'checked', language: check.language, seconds });
      return check;
    },
    forget: (conversation) => contexts.forget(conversation),
    languageOf: (conversation) => contexts.get(conversation)?.language,
  };
}
