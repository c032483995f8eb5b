// The curated questions as the matcher sees them.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Example } from '../matching/training.ts';
import { createLexicon, type Lexicon, lexiconWords } from './lexicon.ts';
import { read, wholeOf, wordsIn } from './reading.ts';

export interface Curated {
  readonly entry: string;
  readonly language: Language;
  readonly question: string;
}

/** Every curated question with its class; titles ask for their fact too. */
export function curatedQuestions({ languages, facts }: Knowledge): Curated[] {
  return Object.entries(languages).flatMap(([language, own]) => {
    const of = (entry: string, questions: readonly string[]): Curated[] =>
      questions.map((question) => ({ entry, language, question }));
    return [
      ...Object.entries(own.wordings).flatMap(([id, { title, questions }]) =>
        of(id, facts[id]?.role === 'catch_all' ? questions : [title, ...questions]),
      ),
      ...Object.entries(own.smalltalk).flatMap(([id, { questions }]) => of(`smalltalk:${id}`, questions)),
      ...Object.entries(own.outOfScope).flatMap(([group, questions]) => of(`out:${group}`, questions)),
    ];
  });
}

export function createLexicons(knowledge: Knowledge): Map<Language, Lexicon> {
  return new Map(
    Object.entries(knowledge.languages).map(([language, { rules }]) => [language, createLexicon(rules, knowledge)]),
  );
}

export function examplesOf(curated: readonly Curated[], lexicons: ReadonlyMap<Language, Lexicon>): Example[] {
  return curated.flatMap(({ entry, language, question }) => {
    const lexicon = lexicons.get(language);
    if (lexicon === undefined) return [];
    const reading = read(question, language, lexicon);
    return [{ entry, language, words: wordsIn(reading, wholeOf(reading)).meant }];
  });
}

/** Per language, the words of its own lists. */
export function allLexiconWords({ languages }: Knowledge): Record<Language, string[]> {
  return Object.fromEntries(Object.entries(languages).map(([language, { rules }]) => [language, lexiconWords(rules)]));
}
