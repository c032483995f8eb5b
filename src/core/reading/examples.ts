// The curated questions as the matcher sees them.
import type { Concepts, ConceptWords } from '../knowledge/concept.ts';
import type { Knowledge, TrainableKnowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Statement } from '../matching/statement-features.ts';
import type { Example } from '../matching/training.ts';
import { expressionOf } from '../text/expression.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { lexiconWords } from './lexicon-words.ts';
import { read, wholeOf, wordsIn } from './reading.ts';
import { putsForward } from './yes-or-no.ts';

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
    Object.entries(knowledge.languages).map(([language, own]) => [language, createLexicon(own, knowledge)]),
  );
}

export function examplesOf(curated: readonly Curated[], lexicons: ReadonlyMap<string, Lexicon>): Example[] {
  return curated.flatMap(({ entry, language, question }) => {
    const lexicon = lexicons.get(language);
    if (lexicon === undefined) return [];
    const reading = read(question, language, lexicon);
    const { meant, concepts } = wordsIn(reading, wholeOf(reading));
    return [{ entry, language, words: meant, concepts, isOpen: !putsForward(reading) }];
  });
}

/** Every statement of the knowledge base, read. */
export function statementsOf(
  { statements }: Pick<TrainableKnowledge, 'statements'>,
  lexicons: ReadonlyMap<string, Lexicon>,
): Statement[] {
  return Object.entries(statements).flatMap(([language, own]) => {
    const lexicon = lexicons.get(language);
    if (lexicon === undefined) return [];
    const readAs = (entry: string, text: string, isHeld: boolean): Statement => {
      const reading = read(text, language, lexicon);
      const { meant, concepts } = wordsIn(reading, wholeOf(reading));
      return { entry, language, isHeld, words: meant, concepts };
    };
    return Object.entries(own).flatMap(([entry, { held, unheld }]) => [
      ...held.map((text) => readAs(entry, text, true)),
      ...unheld.map((text) => readAs(entry, text, false)),
    ]);
  });
}

/** Shorter words of a concept are forms and abbreviations as often as not. */
const SHORTEST_KNOWN = 5;

/** The whole words of the concepts. */
function conceptVocabulary({ pointers }: Concepts, words: ConceptWords): string[] {
  return Object.entries(words).flatMap(([id, list]) => {
    const shortest = pointers.includes(id) ? 1 : SHORTEST_KNOWN;
    return list.flatMap((written) => {
      const { words: own, stems } = expressionOf(written);
      return own.filter((text, at) => !stems[at] && text.length >= shortest && /^\p{L}/u.test(text));
    });
  });
}

/** Per language, the words of its own lists and concepts. */
export function allLexiconWords({ languages, concepts: all }: Knowledge): Record<Language, string[]> {
  return Object.fromEntries(
    Object.entries(languages).map(([language, { rules, concepts }]) => [
      language,
      [...lexiconWords(rules), ...conceptVocabulary(all, concepts)],
    ]),
  );
}
