import { expect, test } from 'vitest';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { train } from '../../src/core/matching/training.ts';
import { contextOf } from '../../src/core/question.ts';
import {
  allLexiconWords,
  createLexicons,
  curatedQuestions,
  examplesOf,
  statementsOf,
} from '../../src/core/reading/examples.ts';
import { openFolder } from '../../src/knowledge/files.ts';
import { parseKnowledge } from '../../src/knowledge/load.ts';
import { copyKnowledge } from './copy.ts';
import { applyWalkThrough, readWalkThroughs } from './walk-through.ts';

const WALK_THROUGHS = [...readWalkThroughs().keys()].filter((heading) => heading.startsWith('Add '));

let taught: Bot | undefined;

/** The bot of a copy on which every walk-through was done, one after the other. */
function taughtBot(): Bot {
  if (taught !== undefined) return taught;
  const copy = copyKnowledge({ whole: true });
  for (const heading of WALK_THROUGHS) applyWalkThrough(heading, copy);
  const knowledge = parseKnowledge(openFolder(copy.folder));
  const lexicons = createLexicons(knowledge);
  const examples = examplesOf(curatedQuestions(knowledge), lexicons);
  taught = createBot(knowledge, train(examples, allLexiconWords(knowledge), statementsOf(knowledge, lexicons)));
  return taught;
}

test('shows how to add a question, facts of each kind, an unstated topic, a word, an out-of-scope group and a language', () => {
  expect(WALK_THROUGHS).toEqual([
    'Add a question',
    'Add a stated fact',
    'Add a derived fact',
    'Add an unstated topic',
    'Add a word to a concept',
    'Add a statement',
    'Add an out-of-scope group',
    'Add a language',
  ]);
});

test.each(WALK_THROUGHS)('leaves no problem after "%s"', (heading) => {
  const copy = copyKnowledge();
  applyWalkThrough(heading, copy);
  expect(copy.problems()).toEqual([]);
});

test('would notice a walk-through with a step left out', () => {
  const copy = copyKnowledge();
  applyWalkThrough('Add a language', copy);
  copy.remove('de/phrases.yaml');
  expect(copy.problems()).toHaveLength(1);
});

test.each([
  ['en', 'how much is there in the InvestAI kitty please', 'total'],
  ['en', 'how big is the boodle', 'total'],
  ['en', 'Is AI seen by the article as a strategic field?', 'strategic_field'],
  ['fr', "l'article présente-t-il l'IA comme un domaine stratégique ?", 'strategic_field'],
  ['en', 'How many times the gigafactories money is the private investment?', 'giga_multiple'],
  ['fr', "combien de fois l'argent des gigafactories représente l'investissement privé", 'giga_multiple'],
])('answers in %s "%s"', (language, text, fact) => {
  const answer = taughtBot().ask({ text, language });
  expect(answer).toMatchObject({ outcome: 'answer', language });
  expect(answer.facts[0]).toBe(fact);
});

test('words the computed figure and cites the paragraph of its inputs', () => {
  const answer = taughtBot().tell('giga_multiple', 'en');
  expect(answer?.text).toBe(
    'The private investment is 7.5 times the money for the gigafactories (computed: €150 billion ÷ €20 billion).',
  );
  expect(answer?.citations.map(({ paragraph }) => paragraph)).toEqual([2]);
});

test.each([
  ['en', 'will there be guided tours of a gigafactory'],
  ['fr', 'y aura-t-il des visites guidées de la gigafactory ?'],
])('says in %s that the article leaves it out: "%s"', (language, text) => {
  expect(taughtBot().ask({ text, language })).toMatchObject({
    outcome: 'unstated',
    unstated: ['visits'],
    facts: ['giga_what'],
  });
});

test('declines a question of the new group', () => {
  expect(taughtBot().ask({ text: 'how do you castle at chess?', language: 'en' }).outcome).toBe('fallback');
});

test('follows up by the words of the new aspect', () => {
  const before = taughtBot().ask({ text: 'What is the plan called?', language: 'en' });
  expect(before.facts).toContain('name');
  const answer = taughtBot().ask({ text: 'and in what kind of field?', language: 'en', context: contextOf(before) });
  expect(answer.facts).toContain('strategic_field');
});

test('speaks the new language with its own locale and summaries', () => {
  const answer = taughtBot().tell('total', 'de');
  expect(answer?.language).toBe('de');
  expect(answer?.citations).toEqual([
    { paragraph: 1, summary: expect.stringMatching(/^Die Europäische Union kündigt InvestAI an, .*\b200\b/u) },
  ]);
  expect(taughtBot().languages.find(({ code }) => code === 'de')?.name).toBe('Deutsch');
});

test('confirms what is like a statement that is held, and not what is like one that is not', () => {
  const premiseOf = (text: string) => taughtBot().ask({ text, language: 'en' }).premise;
  expect(premiseOf('Does InvestAI tot up to 200 billion euros?')).toBe('confirmed');
  expect(premiseOf('Does InvestAI tot up to 200 billion euros a year?')).toBeUndefined();
});
