// The bot: a question and what came before to an Answer. Synchronous, without state.
import type { Answer, Citation, Phrase } from './answer.ts';
import { type Context, type Pairs, pairsOf } from './conversation.ts';
import { decide, decisionFor } from './decision.ts';
import { createLexicons } from './examples.ts';
import { createNeighbours, type Explanation, type Neighbours, repairsOf } from './explanation.ts';
import type { Fact, Knowledge, Language } from './knowledge.ts';
import { chooseLanguage, languageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import {
  type Completion,
  createFinder,
  type FigureLine,
  type Finder,
  listFigures,
  listSource,
  listTopics,
  type Topic,
} from './lookup.ts';
import type { Model } from './model.ts';
import type { Matcher } from './parts.ts';
import { type Reading, read, shownWords, wholeOf, wordsIn } from './reading.ts';
import { recognise } from './recognition.ts';
import { createRepairs, type Repair } from './spelling.ts';
import { composeAnswer } from './telling.ts';
import { createWording, type Wording } from './wording.ts';

export interface Question {
  readonly text: string;
  /** A choice made: it forces the language. */
  readonly language?: Language;
  /** A hint, such as "fr-FR": it breaks ties. */
  readonly locale?: string;
  /** The answer before, for follow-ups. */
  readonly context?: Context;
}

export interface About {
  readonly text: string;
  readonly stated: number;
  readonly derived: number;
  readonly unstated: number;
}

export interface Bot {
  readonly languages: readonly { readonly code: Language; readonly name: string }[];
  /** The hash of the knowledge base. */
  readonly knowledge: string;
  readonly ask: (question: Question) => Answer;
  /** The answer of a fact by its id; undefined for an id that is none. */
  readonly tell: (id: string, language: Language) => Answer | undefined;
  /** The facts that an id or a few words may mean, nearest first. */
  readonly find: (query: string, language: Language) => readonly string[];
  readonly complete: (typed: string, language: Language, limit: number) => readonly Completion[];
  readonly topics: (language: Language) => readonly Topic[];
  readonly figures: (language: Language) => readonly FigureLine[];
  /** The summaries of all paragraphs, or of one, from 1; none for a number that is no paragraph. */
  readonly source: (language: Language, paragraph?: number) => readonly Citation[];
  readonly about: (language: Language, version: string) => About;
  readonly explain: (question: Question) => Explanation;
  /** The bot's own words, from phrases.yaml. */
  readonly phrase: (key: Phrase, language: Language, values?: Readonly<Record<string, string>>) => string;
  /** The language of a locale such as "fr_CA.UTF-8"; English, or else the first, where it is none of ours. */
  readonly languageFor: (locale: string | undefined) => Language;
}

export interface BotOptions {
  /** Off only to measure what spelling repair is worth. */
  readonly repairSpelling?: boolean;
}

/** How many curated questions an explanation shows. */
const NEIGHBOURS = 5;
const DEFAULT_LANGUAGE = 'en';

/** What every function of the bot works with. */
class Workshop {
  readonly knowledge: Knowledge;
  readonly codes: readonly Language[];
  readonly #model: Model;
  readonly #lexicons: ReadonlyMap<Language, Lexicon>;
  readonly #repairs: ReadonlyMap<Language, Repair>;
  readonly #pairs: Pairs;
  readonly #wordings = new Map<Language, Wording>();
  readonly #finders = new Map<Language, Finder>();
  readonly #neighbours: Neighbours;

  constructor(knowledge: Knowledge, model: Model, repairSpelling: boolean) {
    this.knowledge = knowledge;
    this.#model = model;
    this.#lexicons = createLexicons(knowledge);
    this.codes = [...this.#lexicons.keys()];
    this.#repairs = repairSpelling ? createRepairs(model.vocabulary) : new Map();
    this.#pairs = pairsOf(knowledge);
    this.#neighbours = createNeighbours(knowledge, model);
  }

  /** The language of this code or locale, else English, else the first. */
  languageOf(locale: string | undefined): Language {
    const fallback = this.codes.includes(DEFAULT_LANGUAGE) ? DEFAULT_LANGUAGE : (this.codes[0] ?? DEFAULT_LANGUAGE);
    return languageOf(locale, this.codes) ?? fallback;
  }

  wording(language: Language): Wording {
    const code = this.languageOf(language);
    const wording = this.#wordings.get(code) ?? createWording(this.knowledge, code);
    this.#wordings.set(code, wording);
    return wording;
  }

  finder(language: Language): Finder {
    const code = this.languageOf(language);
    const finder = this.#finders.get(code) ?? createFinder(this.knowledge, code, this.wording(code));
    this.#finders.set(code, finder);
    return finder;
  }

  read({ text, language: chosen, locale, context }: Question): Reading {
    const language = chooseLanguage(text, this.#model, this.#lexicons, { chosen, locale, before: context?.language });
    return read(text, language, this.#lexicons.get(language) as Lexicon, this.#repairs.get(language));
  }

  ask(question: Question): Answer {
    const reading = this.read(question);
    const wording = this.wording(reading.language);
    const matcher: Matcher = {
      model: this.#model,
      facts: this.knowledge.facts,
      pairs: this.#pairs,
      titleOf: wording.title,
    };
    return composeAnswer(decide(reading, matcher, question.context), reading, this.knowledge, wording);
  }

  tell(id: string, language: Language): Answer | undefined {
    const fact = Object.hasOwn(this.knowledge.facts, id) ? this.knowledge.facts[id] : undefined;
    if (fact === undefined) return undefined;
    const code = this.languageOf(language);
    return composeAnswer(
      decisionFor(fact),
      read('', code, this.#lexicons.get(code) as Lexicon),
      this.knowledge,
      this.wording(code),
    );
  }

  explain(question: Question): Explanation {
    const reading = this.read(question);
    const words = wordsIn(reading, wholeOf(reading));
    const { best, coverage } = recognise(this.#model, words);
    const score = best[0]?.score ?? 0;
    return {
      language: reading.language,
      words: shownWords(reading),
      repairs: repairsOf(reading),
      nearest: this.#neighbours(words.meant, NEIGHBOURS),
      best,
      score,
      margin: score - (best[1]?.score ?? 0),
      coverage,
    };
  }

  about(language: Language, version: string): About {
    const count = (kind: Fact['kind']): number =>
      Object.values(this.knowledge.facts).filter((fact) => fact.kind === kind).length;
    const counts = { stated: count('stated'), derived: count('derived'), unstated: count('unstated') };
    const values = {
      stated: String(counts.stated),
      derived: String(counts.derived),
      unstated: String(counts.unstated),
    };
    return {
      ...counts,
      text: this.wording(language).phrase('about', { ...values, version, knowledge: this.knowledge.hash }),
    };
  }
}

/**
 * A bot over this knowledge. Every question gets an Answer, whatever it holds; nothing is thrown in use.
 * @param model trained from this very knowledge
 */
export function createBot(knowledge: Knowledge, model: Model, { repairSpelling = true }: BotOptions = {}): Bot {
  const workshop = new Workshop(knowledge, model, repairSpelling);
  return {
    languages: workshop.codes.map((code) => ({ code, name: knowledge.languages[code]?.rules.name ?? code })),
    knowledge: knowledge.hash,
    ask: (question) => workshop.ask(question),
    tell: (id, language) => workshop.tell(id, language),
    find: (query, language) => workshop.finder(language).find(query),
    complete: (typed, language, limit) => workshop.finder(language).complete(typed, limit),
    topics: (language) => listTopics(knowledge, workshop.wording(language)),
    figures: (language) => listFigures(knowledge, workshop.wording(language)),
    source: (language, paragraph) => listSource(knowledge, workshop.languageOf(language), paragraph),
    about: (language, version) => workshop.about(language, version),
    explain: (question) => workshop.explain(question),
    phrase: (key, language, values) => workshop.wording(language).phrase(key, values),
    languageFor: (locale) => workshop.languageOf(locale),
  };
}
