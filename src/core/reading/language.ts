// Which language a question is in: its own, else what came before or the locale, else the one that the operator chose.
import type { Language } from '../knowledge/language.ts';
import { languageScores } from '../matching/matcher.ts';
import type { Model } from '../matching/model.ts';
import { tokenize, wordsOf } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';

export interface LanguageHints {
  readonly locale: string | undefined;
  readonly before: Language | undefined;
  /** Where nothing tells. */
  readonly otherwise: Language;
}

/** A lead in log-likelihood under which the words could be of either language ("budget?", "InvestAI"). */
const CLEAR_LEAD = 3;
/** What one word of a language's text-speak, courtesies or numbers adds: more than its letters can say for another language. */
const SURE_WORD = 6;
/** The lead of a single word that no language has for itself: "kubernetes" leads by 7, "horizon" by 8, "chips" by 17. */
const CLEAR_LEAD_OF_ONE = 10;

/** The known language of a locale: "fr-CA" is "fr". */
export function languageOf(locale: string | undefined, known: Iterable<Language>): Language | undefined {
  const wanted = locale?.toLowerCase().replace('_', '-');
  const languages = [...known];
  return (
    languages.find((language) => language === wanted) ??
    languages.find((language) => wanted?.split(/[-.@]/u)[0] === language)
  );
}

const shared = new WeakMap<ReadonlyMap<Language, Lexicon>, ReadonlySet<string>>();

/** Words of names that every language writes alike ("InvestAI", "Ursula") speak for none. */
function sharedNames(lexicons: ReadonlyMap<Language, Lexicon>): ReadonlySet<string> {
  const known = shared.get(lexicons);
  if (known !== undefined) return known;
  const [first = new Set<string>(), ...others] = [...lexicons.values()].map(
    ({ written }) => new Set(Object.values(written.names).flatMap(({ right }) => right.flatMap(wordsOf))),
  );
  const names = new Set([...first].filter((word) => others.every((other) => other.has(word))));
  shared.set(lexicons, names);
  return names;
}

const told = new WeakMap<ReadonlyMap<Language, Lexicon>, ReadonlyMap<Language, ReadonlySet<string>>>();

/** Per language, the courtesies and number words that no other language has: "merci", "cheers", "four". */
function tellingWords(lexicons: ReadonlyMap<Language, Lexicon>): ReadonlyMap<Language, ReadonlySet<string>> {
  const known = told.get(lexicons);
  if (known !== undefined) return known;
  const all = [...lexicons].map(
    ([language, { rules }]) =>
      [language, new Set([...rules.politeness, ...Object.keys(rules.numbers.words)].flatMap(wordsOf))] as const,
  );
  const own = new Map(
    all.map(([language, words]) => [
      language,
      new Set([...words].filter((word) => !all.some(([other, theirs]) => other !== language && theirs.has(word)))),
    ]),
  );
  told.set(lexicons, own);
  return own;
}

/** "Source", "kubernetes": a word that several languages have, or none, is of neither by a few letters. */
function clearLead(words: readonly string[], { vocabulary, languages }: Model): number {
  const [only, ...others] = words;
  if (only === undefined || others.length > 0) return CLEAR_LEAD;
  const having = languages.filter((language) => Object.hasOwn(vocabulary[language] ?? {}, only));
  return having.length === 1 ? CLEAR_LEAD : CLEAR_LEAD_OF_ONE;
}

const SPACES = [' ', '\u00a0', '\u202f'];

/** "Source ?": a space in front of a mark, as only some languages have it. */
function isSpaced(text: string, lexicon: Lexicon | undefined): boolean {
  const marks = [...(lexicon?.rules.nbsp.before ?? '')];
  return marks.some((mark) => SPACES.some((space) => text.includes(`${space}${mark}`)));
}

export function chooseLanguage(
  text: string,
  model: Model,
  lexicons: ReadonlyMap<Language, Lexicon>,
  hints: LanguageHints,
): Language {
  const names = sharedNames(lexicons);
  const words = tokenize(text).flatMap((token) =>
    token.kind === 'word' && !names.has(token.text) ? [token.text] : [],
  );
  const scores = languageScores(model, words);
  const telling = tellingWords(lexicons);
  const sure = (language: Language): number => {
    const [sms, own] = [lexicons.get(language)?.sms, telling.get(language)];
    return words.filter((word) => sms?.has(word) || own?.has(word)).length * SURE_WORD;
  };
  const ranked = model.languages
    .map((language, column) => {
      const own = sure(language);
      return { language, own, score: (scores[column] ?? 0) + own };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  const lead = (first?.score ?? 0) - (second?.score ?? Number.NEGATIVE_INFINITY);
  if (first !== undefined) {
    const isTold = first.own > 0 || isSpaced(text, lexicons.get(first.language));
    if (lead >= (isTold ? CLEAR_LEAD : clearLead(words, model))) return first.language;
  }
  return languageOf(hints.before, lexicons.keys()) ?? languageOf(hints.locale, lexicons.keys()) ?? hints.otherwise;
}
