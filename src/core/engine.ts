// What the functions of the bot share: the model, and per language what words and finds in it, made when first needed.

import type { Answer } from './answer.ts';
import { type About, type Keeping, presentBot } from './browsing/about.ts';
import { type Complete, createComplete } from './browsing/complete.ts';
import { traceOf } from './browsing/explain.ts';
import { createFind, type Find } from './browsing/find.ts';
import type { Completion } from './browsing/offered.ts';
import { Checker } from './checking/checker.ts';
import type { Decision } from './deciding/decision.ts';
import { decide } from './deciding/policy.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Language } from './knowledge/language.ts';
import { propose } from './matching/candidates.ts';
import type { Model } from './matching/model.ts';
import type { Question } from './question.ts';
import { withoutAsides } from './reading/asides.ts';
import { createLexicons } from './reading/examples.ts';
import { createRecognise, type Recognise } from './reading/foreign.ts';
import { chooseLanguage, type LanguageHints, languageOf } from './reading/language.ts';
import type { Lexicon } from './reading/lexicon.ts';
import { type Reading, read, wholeOf, wordsIn } from './reading/reading.ts';
import { createRepairs, type Repair } from './reading/spelling.ts';
import type { Entries } from './resolving/parts.ts';
import { type Pairs, pairsOf } from './resolving/slot-pairs.ts';
import { readable } from './text/tokenize.ts';
import type { Trace } from './trace.ts';
import { type Accounts, createAccounts } from './verifying/accounts.ts';
import { type Reference, retell } from './wording/retell.ts';
import { tellAnswer, tellEntry } from './wording/tell.ts';
import { createWording, type Wording } from './wording/wording.ts';

export interface BotOptions {
  /** Off only to measure what spelling repair is worth. */
  readonly repairSpelling?: boolean;
  /** Spoken where neither a question nor a locale tells the language: English unless told, the first where there is no such language. */
  readonly defaultLanguage?: Language;
}

/** What every function of the bot works with. */
export class Engine {
  readonly knowledge: Knowledge;
  readonly codes: readonly Language[];
  readonly #default: Language;
  readonly #model: Model;
  readonly lexicons: ReadonlyMap<Language, Lexicon>;
  readonly #repairs: ReadonlyMap<Language, Repair>;
  readonly #pairs: Pairs;
  readonly #accounts: Accounts;
  #checker: Checker | undefined;
  readonly #recognise: Recognise;
  readonly #wordings = new Map<Language, Wording>();
  readonly #finds = new Map<Language, Find>();
  #complete: Complete | undefined;

  constructor(knowledge: Knowledge, model: Model, { repairSpelling, defaultLanguage }: Required<BotOptions>) {
    this.knowledge = knowledge;
    this.#model = model;
    this.lexicons = createLexicons(knowledge);
    this.codes = [...this.lexicons.keys()];
    this.#default = languageOf(defaultLanguage, this.codes) ?? this.codes[0] ?? defaultLanguage;
    this.#repairs = repairSpelling ? createRepairs(model) : new Map();
    this.#pairs = pairsOf(knowledge);
    this.#accounts = createAccounts(knowledge, this.lexicons);
    this.#recognise = createRecognise(knowledge.otherLanguages, this.lexicons, model.vocabulary);
  }

  /** The language of this code or locale, else the default one. */
  languageOf(locale: string | undefined): Language {
    return languageOf(locale, this.codes) ?? this.#default;
  }

  wording(language: Language): Wording {
    const code = this.languageOf(language);
    const wording = this.#wordings.get(code) ?? createWording(this.knowledge, code);
    this.#wordings.set(code, wording);
    return wording;
  }

  find(query: string, language: Language): readonly string[] {
    const code = this.languageOf(language);
    const find = this.#finds.get(code) ?? createFind(this.knowledge, this.wording(code));
    this.#finds.set(code, find);
    return find(query);
  }

  complete(typed: string, language: Language, limit: number): readonly Completion[] {
    this.#complete ??= createComplete(this.knowledge, {
      wording: (code) => this.wording(code),
      read: (text, code) => this.read({ text, language: code }),
      propose: (reading) => propose(this.#model, wordsIn(reading, wholeOf(reading))).best,
      ask: (text, code) => this.ask({ text, language: code }),
    });
    return this.#complete(typed, this.languageOf(language), limit);
  }

  #chooseLanguage(text: string, hints: Omit<LanguageHints, 'otherwise'>): Language {
    return chooseLanguage(text, this.#model, this.lexicons, { ...hints, otherwise: this.#default });
  }

  /** Read in the language of its own: a chosen one is that of the answer, and "30 billion" is no French number. */
  read({ text: typed, language: chosen, locale, context }: Question): Reading {
    const text = withoutAsides(readable(typed));
    const hints = { locale: chosen ?? locale, before: chosen ?? context?.language };
    const language = this.#chooseLanguage(text, hints);
    const reading = read(text, language, this.lexicons.get(language) as Lexicon, this.#repairs.get(language));
    const foreign = this.#recognise(reading.tokens);
    return foreign === undefined ? reading : { ...reading, foreign };
  }

  /** The whole of what answering needs: the answer is worded from it, and a trace shows it. */
  #decide(question: Question): { readonly reading: Reading; readonly decision: Decision } {
    const reading = this.read(question);
    return { reading, decision: decide(reading, this.#entries(reading.language), question.context) };
  }

  #entries(language: Language): Entries {
    return {
      model: this.#model,
      facts: this.knowledge.facts,
      pairs: this.#pairs,
      accounts: this.#accounts,
      titleOf: this.wording(language).title,
    };
  }

  /** Made when a text is checked first: most bots are asked. */
  get checker(): Checker {
    this.#checker ??= new Checker({
      knowledge: this.knowledge,
      lexicons: this.lexicons,
      repairs: this.#repairs,
      languageOf: (text, hints) => this.#chooseLanguage(text, hints),
      entries: (language) => this.#entries(language),
      wording: (language) => this.wording(language),
    });
    return this.#checker;
  }

  ask(question: Question): Answer {
    const { reading, decision } = this.#decide(question);
    const isUnspoken = decision.reply === 'not_understood' || reading.foreign !== undefined;
    const own = isUnspoken ? this.#languageBeside(reading, question) : undefined;
    const asked = languageOf(decision.language, this.codes);
    const language = asked ?? languageOf(question.language, this.codes) ?? own ?? reading.language;
    return tellAnswer(decision, { ...reading, language }, this.knowledge, this.wording(language));
  }

  /** To what isn't understood: a language that is none of ours tells of none of ours. */
  #languageBeside({ foreign }: Reading, { locale, context }: Question): Language | undefined {
    const hinted = languageOf(locale, this.codes);
    return foreign === undefined ? hinted : (hinted ?? this.languageOf(context?.language));
  }

  tell(id: string, language: Language): Answer | undefined {
    const code = this.languageOf(language);
    const { facts } = this.knowledge;
    const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
    return fact && tellEntry(fact, code, this.knowledge, this.wording(code));
  }

  retell(reference: Reference, language: Language): Answer | undefined {
    const code = this.languageOf(language);
    return retell(reference, code, this.knowledge, this.wording(code));
  }

  explain(question: Question): Trace {
    const { reading, decision } = this.#decide(question);
    return traceOf(reading, decision);
  }

  about(language: Language, version: string, kept?: Keeping): About {
    return presentBot(this.knowledge, this.wording(language), version, kept);
  }
}
