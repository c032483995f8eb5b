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
import { tellText } from './tell.ts';
import { type ClaimLexicon, createClaimLexicon } from './words.ts';

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
  readonly #lexicons = new Map<Language, ClaimLexicon>();

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  #lexicon(language: Language): ClaimLexicon {
    const { knowledge, repairs } = this.#shared;
    const { claims } = knowledge.languages[language] as LanguageKnowledge;
    const made = this.#lexicons.get(language) ?? createClaimLexicon(claims, repairs.get(language));
    this.#lexicons.set(language, made);
    return made;
  }

  textToCheck(text: string): ToCheck | undefined {
    const { lexicons } = this.#shared;
    const askers = [...lexicons].map(([language, lexicon]) => {
      return { language, lexicon, asking: this.#lexicon(language).tables.asking };
    });
    return textToCheck(text, askers);
  }

  /** The text is read in its own language, whichever the answer is in. */
  check(given: string, { language: chosen, locale, shown }: CheckOptions): CheckedText {
    const { knowledge, lexicons, languageOf, entries, wording } = this.#shared;
    const text = firstOf(given, CHECK_LIMIT);
    const own = languageOf(text, { locale: chosen ?? locale, before: chosen });
    const { tables, repair } = this.#lexicon(own);
    const reader = { language: own, lexicon: lexicons.get(own) as Lexicon, repair };
    const { verdict, claims } = checkText(text, { entries: entries(own), reader, tables });
    const language = languageOfCode(chosen, [...lexicons.keys()]) ?? own;
    const told = { verdict, claims, truncated: text.length < given.length, ...(shown === undefined ? {} : { shown }) };
    return tellText(told, language, knowledge, wording(language));
  }
}
