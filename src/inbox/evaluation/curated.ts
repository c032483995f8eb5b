// The curated questions of a knowledge base, held against the entries that they stand under; a premise is not labelled, so any is taken.
import type { Answer } from '../../core/answer.ts';
import type { Fact } from '../../core/knowledge/fact.ts';
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import type { Language } from '../../core/knowledge/language.ts';
import { chooseQuestions } from './choose-questions.ts';
import type { Turn } from './dialogs.ts';
import { type Grade, judge } from './score.ts';

/** A question under its entry: a fact's id, "smalltalk:<id>" or "out:<group>". */
export interface CuratedQuestion {
  readonly entry: string;
  readonly language: Language;
  readonly question: string;
}

type Label = Omit<Turn, 'question' | 'premise'>;

/** What an entry's own questions ask for; what isn't said may stand behind a figure that was claimed. */
function labelOf(entry: string, fact: Fact | undefined, { outcome, facts, unstated }: Answer): Label {
  if (fact === undefined) return { outcome: entry.startsWith('smalltalk:') ? 'smalltalk' : 'fallback', facts: [] };
  const isBeside = outcome === 'answer' && unstated.includes(fact.id) && facts.length === 1;
  if (fact.kind === 'unstated' && isBeside) return { outcome: 'answer', facts: [[...facts]], unstated: [fact.id] };
  if (fact.kind === 'unstated') return { outcome: 'unstated', facts: [], unstated: [fact.id] };
  return { outcome: 'answer', facts: [fact.kind === 'combined' ? [...fact.facts] : [fact.id]] };
}

/** An answer to a question, held against the entry that it is to tell. */
export function gradeCurated(entry: string, answer: Answer, { facts }: Knowledge): Grade {
  const premise = answer.premise === undefined ? {} : { premise: answer.premise };
  return judge({ ...labelOf(entry, facts[entry], answer), ...premise, question: '' }, answer).grade;
}

/** All of them, titles left out, in the order of the files. */
export function curatedIn({ languages }: Knowledge): CuratedQuestion[] {
  return Object.entries(languages).flatMap(([language, { wordings, smalltalk, outOfScope }]) => {
    const of = (entry: string, questions: readonly string[]): CuratedQuestion[] =>
      questions.map((question) => ({ entry, language, question }));
    return [
      ...Object.entries(wordings).flatMap(([id, { questions }]) => of(id, questions)),
      ...Object.entries(smalltalk).flatMap(([id, { questions }]) => of(`smalltalk:${id}`, questions)),
      ...Object.entries(outOfScope).flatMap(([group, questions]) => of(`out:${group}`, questions)),
    ];
  });
}

const keyOf = ({ language, entry, question }: CuratedQuestion): string => JSON.stringify([language, entry, question]);

/** The knowledge without these questions. */
export function without<K extends Knowledge>(knowledge: K, left: readonly CuratedQuestion[]): K {
  const keys = new Set(left.map(keyOf));
  const languages = Object.entries(knowledge.languages).map(([language, own]) => {
    const kept = chooseQuestions(own, (entry, questions) =>
      questions.filter((question) => !keys.has(keyOf({ language, entry, question }))),
    );
    return [language, kept] as const;
  });
  return { ...knowledge, languages: Object.fromEntries(languages) };
}
