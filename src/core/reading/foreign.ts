// Whether a question is in a language that is not answered in, by its everyday words and letters.
import type { Language } from '../knowledge/language.ts';
import type { OtherLanguages } from '../knowledge/other-language.ts';
import type { Model } from '../matching/model.ts';
import { type Token, wordsOf } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';

/** A word that stands so often in curated questions is one of ours. */
const OURS = 5;

/** The other language that the tokens are in; undefined where they are ours, or nobody can tell. */
export type Recognise = (tokens: readonly Token[]) => Language | undefined;

interface Other {
  readonly code: Language;
  readonly words: ReadonlySet<string>;
  /** That no language of ours has. */
  readonly letters: ReadonlySet<string>;
}

interface Said {
  readonly word: string;
  readonly letters: string;
  readonly isOurs: boolean;
  /** No curated question of ours has it. */
  readonly isUnknown: boolean;
}

/** Words that stand in names don't speak for a language. */
function nameWords(lexicons: readonly Lexicon[]): ReadonlySet<string> {
  return new Set(
    lexicons.flatMap(({ written: { names, plan } }) =>
      [...Object.values(names).flatMap(({ right }) => right), ...plan].flatMap(wordsOf),
    ),
  );
}

function othersOf(others: OtherLanguages, lexicons: ReadonlyMap<Language, Lexicon>): Other[] {
  const ours = new Set([...lexicons.values()].flatMap(({ rules }) => [...rules.letters]));
  return Object.entries(others).flatMap(([code, { words, letters }]) => {
    if (lexicons.has(code)) return [];
    const strange = [...letters].filter((letter) => !ours.has(letter));
    return [{ code, words: new Set(words.flatMap(wordsOf)), letters: new Set(strange) }];
  });
}

/** One word may be of any language. */
const FEWEST = 2;
/** What a word is worth that nobody lists. */
const UNKNOWN = 0.3;

/** What a letter is worth that other languages may have too. */
const LETTER = 0.9;

/** 1 for a word of the other language, −1 for one of ours, 0 for one of both, a little for one of neither. */
function speaksFor({ words, letters }: Other, said: Said): number {
  const isListed = words.has(said.word);
  if (isListed && !said.isOurs) return 1;
  if ([...said.letters].some((letter) => letters.has(letter))) return LETTER;
  if (said.isUnknown && !isListed) return UNKNOWN;
  return said.isOurs && !isListed ? -1 : 0;
}

/**
 * @param lexicons of the languages that are answered in
 * @param vocabulary per language, how often a word stands in its curated questions
 */
export function createRecognise(
  others: OtherLanguages,
  lexicons: ReadonlyMap<Language, Lexicon>,
  vocabulary: Model['vocabulary'],
): Recognise {
  const own = [...lexicons];
  const names = nameWords([...lexicons.values()]);
  const all = othersOf(others, lexicons);
  const isOurs = (word: string): boolean =>
    own.some(([code, { functionWords }]) => functionWords.has(word) || (vocabulary[code]?.[word] ?? 0) >= OURS);
  const isUnknown = (word: string): boolean => own.every(([code]) => vocabulary[code]?.[word] === undefined);
  const listed = new Set(all.flatMap(({ words }) => [...words]));
  const strange = new Set(all.flatMap(({ letters }) => [...letters]));
  const speaks = ({ kind, text }: Token): boolean => (kind === 'word' ? !names.has(text) : strange.has(text));
  const sayingOf = ({ text, typed = text, written = text }: Token): Said => ({
    word: typed,
    letters: written,
    isOurs: isOurs(typed),
    isUnknown: isUnknown(typed),
  });
  // Most questions hold nothing that could speak for another language.
  const isHint = ({ text, typed = text, written = text }: Token): boolean =>
    (listed.has(typed) && !isOurs(typed)) || [...written].some((letter) => strange.has(letter));
  return (tokens) => {
    if (tokens.filter(({ kind }) => kind === 'word').length < FEWEST) return undefined;
    const words = tokens.filter(speaks);
    if (!words.some(isHint)) return undefined;
    const said = words.map(sayingOf);
    let most = 0;
    let best: Language | undefined;
    for (const other of all) {
      const votes = said.map((each) => speaksFor(other, each));
      const lead = votes.some((vote) => vote >= LETTER) ? votes.reduce((sum, vote) => sum + vote, 0) : 0;
      if (lead > most) [most, best] = [lead, other.code];
    }
    return best;
  };
}
