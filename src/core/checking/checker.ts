// Checks texts in any language of the bot: what each needs is made ready when it is needed first.
import { CHECK_LIMIT, type CheckedText, type CheckOptions } from '../checked-text.ts';
import type { Knowledge, LanguageKnowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import { languageOf as languageOfCode } from '../reading/language.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Repair } from '../reading/spelling.ts';
import type { Entries } from '../resolving/parts.ts';
import { firstOf } from '../text/tokenize.ts';
import type { Wording } from '../wording/wording.ts';
import { type ToCheck, textToCheck } from './asked.ts';
import { checkText } from './check.ts';
import { sparingRepair } from './sparing-repair.ts';
import { tellText } from './tell.ts';

/** What a checker shares with the rest of the bot. */
export interface Shared {
  readonly knowledge: Knowledge;
  readonly lexicons: ReadonlyMap<Language, Lexicon>;
  readonly repairs: ReadonlyMap<Language, Repair>;
  /** The language that a text is in. */
  readonly languageOf: (
    text: string,
    hints: { readonly locale: string | undefined; readonly before: string | undefined },
  ) => Language;
  readonly entries: (language: Language) => Entries;
  readonly wording: (language: Language) => Wording;
}

export class Checker {
  readonly #shared: Shared;
  readonly #repairs = new Map<Language, Repair | undefined>();

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  /** Absent where nothing is repaired. */
  #repair(language: Language): Repair | undefined {
    const { knowledge, repairs } = this.#shared;
    if (!this.#repairs.has(language)) {
      const { claims } = knowledge.languages[language] as LanguageKnowledge;
      const repair = repairs.get(language);
      this.#repairs.set(language, repair && sparingRepair(claims, repair));
    }
    return this.#repairs.get(language);
  }

  textToCheck(text: string): ToCheck | undefined {
    const { lexicons } = this.#shared;
    const askers = [...lexicons].map(([language, lexicon]) => ({ language, lexicon, asking: lexicon.claims.asking }));
    return textToCheck(text, askers);
  }

  /** The text is read in its own language, whichever the answer is in. */
  check(given: string, { language: chosen, locale, shown }: CheckOptions): CheckedText {
    const { knowledge, lexicons, languageOf, entries, wording } = this.#shared;
    const text = firstOf(given, CHECK_LIMIT);
    const own = languageOf(text, { locale: chosen ?? locale, before: chosen });
    const lexicon = lexicons.get(own) as Lexicon;
    const reader = { language: own, lexicon, repair: this.#repair(own) };
    const { verdict, claims } = checkText(text, { entries: entries(own), reader, tables: lexicon.claims });
    const language = languageOfCode(chosen, [...lexicons.keys()]) ?? own;
    const told = { verdict, claims, truncated: text.length < given.length, ...(shown === undefined ? {} : { shown }) };
    return tellText(told, language, knowledge, wording(language));
  }
}
