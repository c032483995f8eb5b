// Arbitrary questions: noise of every kind, and noise around words that the bot knows.
import fc from 'fast-check';
import { wordsOfConcepts } from '../../src/core/knowledge/concept.ts';
import type { Question } from '../../src/core/question.ts';
import { knowledge, model } from './bot.ts';

const WORDS = Object.values(model.vocabulary).flatMap((own) => Object.keys(own));
const { names } = knowledge.concepts;
const NAMES = Object.values(knowledge.languages).flatMap(({ concepts }) =>
  Object.values(names).flatMap(({ right, wrong }) => wordsOfConcepts([...right, ...wrong], concepts)),
);
const MARKS = [
  '?',
  '!',
  '.',
  ',',
  ';',
  ':',
  '(',
  ')',
  '-',
  '/',
  '\n',
  "'",
  '…',
  '%',
  '€',
  '$',
  '§',
  '&',
  '+',
  '\u00a0',
  '\u200f',
  '\u202e',
  '\u0000',
  '\ud83d',
  '🙂',
];
const SCALES = ['milliards', 'Md€', 'bn', 'k', 'million', 'billion euros', '%', 'sites', 'puces', 'chips', '', '$'];

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 300 }),
);

const figure = fc
  .tuple(
    fc.constantFrom('', 'over ', 'plus de ', 'only ', 'about '),
    fc.oneof(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 9999 }).map((tenths) => tenths / 10),
      fc.integer({ min: 0, max: 1e6 }),
    ),
    fc.constantFrom(...SCALES),
  )
  .map(([comparison, value, scale]) => `${comparison}${value} ${scale}`);

/** Words of the curated questions and figures, in no order that anyone would write. */
export const babble = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
      { weight: 1, arbitrary: figure },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '));

const ids = fc.subarray(
  Object.keys(knowledge.facts).filter((id) => knowledge.facts[id]?.kind !== 'combined'),
  { maxLength: 3 },
);
const of = (kind: 'unstated' | 'told') =>
  ids.map((all) => all.filter((id) => (knowledge.facts[id]?.kind === 'unstated') === (kind === 'unstated')));

const context = fc.record({
  outcome: fc.constantFrom(
    'answer' as const,
    'unstated' as const,
    'clarify' as const,
    'smalltalk' as const,
    'fallback' as const,
  ),
  facts: of('told'),
  unstated: of('unstated'),
  language: fc.constantFrom('en', 'fr', 'xx'),
});

export const question: fc.Arbitrary<Question> = fc.record(
  {
    text: fc.oneof(anything, babble),
    language: fc.oneof(fc.constantFrom('fr', 'en', 'FR', 'xx', '', '__proto__'), fc.string({ maxLength: 8 })),
    locale: fc.oneof(
      fc.constantFrom('fr_FR.UTF-8', 'en-GB', 'C', 'POSIX', '', '-', 'constructor'),
      fc.string({ maxLength: 8 }),
    ),
    context,
  },
  { requiredKeys: ['text'] },
);
