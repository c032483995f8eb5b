// What holds of every answer, whatever was asked.
import type { Answer } from '../../src/core/answer.ts';
import { bot, knowledge } from './bot.ts';
import { FACTLESS } from './wording.ts';

const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const TOLD: readonly string[] = ['stated', 'derived'];

const kindOf = (id: string): string | undefined =>
  Object.hasOwn(knowledge.facts, id) ? knowledge.facts[id]?.kind : undefined;

function expectedCitations({ facts, language }: Answer): Answer['citations'] {
  const paragraphs = [...new Set(facts.flatMap((id) => knowledge.facts[id]?.paragraphs ?? []))].sort((a, b) => a - b);
  return paragraphs.map((paragraph) => ({
    paragraph,
    summary: bot.source(language, paragraph)[0]?.summary ?? '?',
  }));
}

/** By outcome: whether what the answer says goes with it. */
const FITS: Readonly<Record<Answer['outcome'], (answer: Answer) => boolean>> = {
  answer: ({ facts, unstated }) => facts.length > 0 && facts.length <= 6 && unstated.length <= 2,
  unstated: ({ facts, unstated }) => unstated.length > 0 && unstated.length <= 3 && facts.length <= 2,
  clarify: ({ facts, unstated, suggestions, text }) =>
    facts.length + unstated.length === 0 && suggestions.length >= 2 && FACTLESS.has(text),
  smalltalk: ({ facts, unstated, text }) => facts.length + unstated.length === 0 && FACTLESS.has(text),
  fallback: ({ facts, unstated, text }) => facts.length + unstated.length === 0 && FACTLESS.has(text),
};

const RULES: readonly (readonly [string, (answer: Answer) => boolean])[] = [
  ['the outcome goes with the facts', (answer) => FITS[answer.outcome]?.(answer) ?? false],
  ['the language is known', ({ language }) => Object.hasOwn(knowledge.languages, language)],
  [
    'facts are stated or derived, each once',
    ({ facts }) => facts.every((id) => TOLD.includes(kindOf(id) ?? '')) && new Set(facts).size === facts.length,
  ],
  ['unstated ids are unstated', ({ unstated }) => unstated.every((id) => kindOf(id) === 'unstated')],
  ['a premise stands only beside facts', ({ premise, outcome }) => premise === undefined || outcome === 'answer'],
  [
    'suggestions are known, at most three, and not what was just said',
    ({ suggestions, facts }) =>
      suggestions.length <= 3 &&
      suggestions.every(({ fact, title }) => kindOf(fact) !== undefined && title !== '' && !facts.includes(fact)),
  ],
  ['confidence is a probability', ({ confidence }) => confidence >= 0 && confidence <= 1],
  ['the knowledge base is named', (answer) => answer.knowledge === knowledge.hash],
  ['the text is printable', ({ text }) => text.trim() === text && text !== '' && !UNPRINTABLE.test(text)],
  ['no placeholder is left', ({ text }) => !/[{}]|undefined|NaN/u.test(text)],
  [
    'every fact has its paragraphs cited, and nothing else is',
    (answer) => JSON.stringify(answer.citations) === JSON.stringify(expectedCitations(answer)),
  ],
];

/** The rules that the answer breaks. */
export function broken(answer: Answer): string[] {
  return RULES.flatMap(([name, holds]) => (holds(answer) ? [] : [name]));
}
