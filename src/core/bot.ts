// The bot: a question and what came before to an Answer. Synchronous, without state.
import type { Answer, Citation } from './answer.ts';
import type { About, Keeping } from './browsing/about.ts';
import { type FigureLine, listFigures } from './browsing/figures.ts';
import type { Completion } from './browsing/offered.ts';
import { listSource } from './browsing/source.ts';
import { listTopics, type Topic } from './browsing/topics.ts';
import type { CheckedText, CheckOptions, CheckOutcome, ClaimReference } from './checked-text.ts';
import type { ToCheck } from './checking/asked.ts';
import { type ClaimRow, claimRows } from './checking/claim-row.ts';
import { retellCheck } from './checking/tell.ts';
import { type BotOptions, Engine } from './engine.ts';
import { type Heed, heed, type Mention } from './heeding.ts';
import type { Knowledge, Plan } from './knowledge/knowledge.ts';
import type { Language } from './knowledge/language.ts';
import type { Phrase } from './knowledge/phrases.ts';
import type { Model } from './matching/model.ts';
import type { Question } from './question.ts';
import type { Trace } from './trace.ts';
import { type Reference, referenceOf } from './wording/retell.ts';

export type { BotOptions, ClaimRow, Completion, FigureLine, Keeping, Reference, ToCheck, Topic };

export interface Bot {
  readonly languages: readonly { readonly code: Language; readonly name: string }[];
  /** What the plan and its commands are called. */
  readonly plan: Plan;
  /** The hash of the knowledge base. */
  readonly knowledge: string;
  readonly ask: (question: Question) => Answer;
  /** What the article says of each claim of a pasted text: of its first 4,000 code points. */
  readonly check: (text: string, options?: CheckOptions) => CheckedText;
  /**
   * The text that a message asks about: "is this true: …", or a quotation with that under it. Empty where it is none of the message's
   * own words; undefined where a message asks something else.
   */
  readonly textToCheck: (text: string) => ToCheck | undefined;
  /** What a check said, by what refers to it: its claims; undefined where something of it is none of ours. */
  readonly retellCheck: (
    claims: readonly ClaimReference[],
    language: Language,
    truncated: boolean,
  ) => CheckOutcome | undefined;
  /** What a check says of each claim that it tells in words, piece by piece. */
  readonly claimRows: (check: CheckOutcome) => readonly ClaimRow[];
  /** The answer of a fact by its id; undefined for an id that is none. */
  readonly tell: (id: string, language: Language) => Answer | undefined;
  /** What a button carries to tell this answer again, word for word. */
  readonly referenceOf: (answer: Answer) => Reference;
  /** An earlier answer by what refers to it; undefined where something of it is none of ours. */
  readonly retell: (reference: Reference, language: Language) => Answer | undefined;
  /** The facts that an id or a few words may mean, nearest first. */
  readonly find: (query: string, language: Language) => readonly string[];
  /** A title or a question a fact that goes on from what is typed, in whichever language; the pinned facts where nothing is. */
  readonly complete: (typed: string, language: Language, limit: number) => readonly Completion[];
  readonly topics: (language: Language) => readonly Topic[];
  readonly figures: (language: Language) => readonly FigureLine[];
  /** The summaries of all paragraphs, or of one, from 1; none for a number that is no paragraph. */
  readonly source: (language: Language, paragraph?: number) => readonly Citation[];
  /** @param kept what is kept of people and their questions; nothing unless told */
  readonly about: (language: Language, version: string, kept?: Keeping) => About;
  /** Whether a text that mentions the bot is answered: the question is all of it, the mention left out. */
  readonly heed: (mention: Mention, question: Question) => Heed;
  /** How this very answer was found, step by step. */
  readonly explain: (question: Question) => Trace;
  /** The bot's own words, from phrases.yaml. */
  readonly phrase: (key: Phrase, language: Language, values?: Readonly<Record<string, string>>) => string;
  /** The language of a locale such as "fr_CA.UTF-8"; the default one where it is none of ours. */
  readonly languageFor: (locale: string | undefined) => Language;
}

/**
 * A bot over this knowledge. Every question gets an Answer, whatever it holds; nothing is thrown in use.
 * @param model trained from this very knowledge
 */
export function createBot(
  knowledge: Knowledge,
  model: Model,
  { repairSpelling = true, defaultLanguage = 'en' }: BotOptions = {},
): Bot {
  const engine = new Engine(knowledge, model, { repairSpelling, defaultLanguage });
  return {
    languages: engine.codes.map((code) => ({ code, name: knowledge.languages[code]?.rules.name ?? code })),
    plan: knowledge.plan,
    knowledge: knowledge.hash,
    ask: (question) => engine.ask(question),
    textToCheck: (text) => engine.checker.textToCheck(text),
    check: (text, options = {}) => engine.checker.check(text, options),
    retellCheck: (claims, language, truncated) =>
      retellCheck({ claims, truncated }, engine.languageOf(language), knowledge, engine.wording(language)),
    claimRows: (check) => claimRows(check, knowledge.facts, engine.wording(engine.languageOf(check.language))),
    tell: (id, language) => engine.tell(id, language),
    referenceOf,
    retell: (reference, language) => engine.retell(reference, language),
    find: (query, language) => engine.find(query, language),
    complete: (typed, language, limit) => engine.complete(typed, language, limit),
    topics: (language) => listTopics(knowledge, engine.wording(language)),
    figures: (language) => listFigures(knowledge, engine.wording(language)),
    source: (language, paragraph) => listSource(knowledge, engine.wording(language), paragraph),
    about: (language, version, kept) => engine.about(language, version, kept),
    heed: (mention, question) => heed(mention, [...engine.lexicons.values()], () => engine.ask(question).outcome),
    explain: (question) => engine.explain(question),
    phrase: (key, language, values) => engine.wording(language).phrase(key, values),
    languageFor: (locale) => engine.languageOf(locale),
  };
}
