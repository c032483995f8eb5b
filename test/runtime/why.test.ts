// How an answer was found, said the same way by every adapter that shows text.
import { expect, test } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import type { Trace } from '../../src/core/trace.ts';
import { whyLines } from '../../src/runtime/why.ts';
import { FOUND_NOTHING } from '../support/trace.ts';

/** Says its key, its language and its values, so that the lines show which phrase stands where. */
const phrase: Bot['phrase'] = (key, language, values = {}) => [key, language, ...Object.values(values)].join(' ');

const TRACE: Trace = {
  language: 'fr',
  unlisted: false,
  words: ['combien', 'coute', 'plan'],
  repairs: [{ typed: 'plna', meant: 'plan' }],
  figures: [{ figure: '300 billion EUR', comparison: 'over' }, { figure: '4' }],
  concepts: ['how_much', 'total/budget'],
  names: [
    { entry: 'place', right: false },
    { entry: 'announcer', right: true },
  ],
  domain: ['plan'],
  parts: [
    {
      words: ['combien', 'coute', 'plan'],
      entry: 'total',
      score: 1.0737,
      continued: false,
      coverage: 1,
      candidates: [
        { entry: 'total', score: 1.0737 },
        { entry: 'out:plans', score: 0.5 },
      ],
    },
    { words: ['ou'], entry: 'place', score: 1, continued: true, coverage: 1, candidates: [] },
  ],
  rule: 'understood',
  threshold: 0.42,
  score: 1.0737,
  signs: { score: 1.07, margin: 0.5, several: 1 },
  verdicts: [{ entry: 'total', verdict: 'corrected', claimed: '300 billion EUR' }],
  unaccounted: ['waste', 'really'],
};

test('shows each step in the numbers of its reader', () => {
  expect(whyLines(TRACE, phrase, 'fr')).toEqual([
    'why_language fr fr',
    'why_words fr combien coute plan',
    'why_repairs fr plna → plan',
    'why_figures fr over 300 billion EUR, 4',
    'why_concepts fr how_much, total/budget',
    'why_names fr place ≠, announcer =',
    'why_domain fr plan',
    'why_part fr 1 combien coute plan total 1,07',
    '  total 1,07, out:plans 0,50',
    'why_part_continued fr 2 ou place 1,00',
    '  why_none fr',
    'why_rule_threshold fr understood 1,07 0,42',
    'why_verdicts fr total corrected (300 billion EUR)',
    'why_unaccounted fr waste, really',
  ]);
});

test('says what there is none of, and no threshold where none was held against', () => {
  const { threshold: _, ...bare } = { ...TRACE, ...FOUND_NOTHING };
  expect(whyLines({ ...bare, rule: 'not_covered', score: 0 }, phrase, 'en')).toEqual([
    'why_language en fr',
    'why_words en why_none en',
    'why_repairs en why_none en',
    'why_figures en why_none en',
    'why_concepts en why_none en',
    'why_names en why_none en',
    'why_domain en why_none en',
    'why_rule en not_covered 0.00',
    'why_verdicts en why_none en',
  ]);
});
