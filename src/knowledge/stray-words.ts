// Frequent words of the curated questions that no concept accounts for: each may belong to one.
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Language } from '../core/knowledge/language.ts';
import { createLexicons } from '../core/reading/examples.ts';
import type { Lexicon } from '../core/reading/lexicon.ts';
import { read } from '../core/reading/reading.ts';
import { mark } from '../core/reading/slots.ts';
import { type Asked, askedIn } from './asked.ts';
import type { WholeSources } from './sources.ts';

export interface StrayWord {
  readonly language: Language;
  readonly word: string;
  /** In how many questions. */
  readonly count: number;
  /** The first of them. */
  readonly asked: Asked;
}

/** A word that stands in fewer questions is an oddity of these. */
export const FREQUENT = 5;

/** The words of a question that are in no concept, and no name, unit, function word or courtesy. */
function strayIn(question: string, language: Language, lexicon: Lexicon): Set<string> {
  const { tokens, tags, quantities, courtesy } = read(question, language, lexicon);
  const covered = tokens.map(
    ({ kind, text }, at) => kind !== 'word' || courtesy[at] === true || lexicon.functionWords.has(text),
  );
  mark(covered, [...tags, ...quantities, ...lexicon.names.all(tokens), ...lexicon.units.all(tokens)]);
  return new Set(tokens.flatMap(({ text }, at) => (covered[at] ? [] : [text])));
}

/** Most frequent first. */
export function findStrayWords({ languages }: WholeSources, knowledge: Knowledge): StrayWord[] {
  const found = [...createLexicons(knowledge)].flatMap(([language, lexicon]) => {
    const own = languages.get(language);
    const places = new Map<string, Asked[]>();
    for (const asked of own === undefined ? [] : askedIn(own))
      for (const word of strayIn(asked.question, language, lexicon))
        places.set(word, [...(places.get(word) ?? []), asked]);
    return [...places].map(([word, all]) => ({ language, word, count: all.length, asked: all[0] as Asked }));
  });
  return found.filter(({ count }) => count >= FREQUENT).sort((one, other) => other.count - one.count);
}
