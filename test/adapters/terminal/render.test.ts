import { expect, test } from 'vitest';
import {
  renderAnswer,
  renderFigures,
  renderSource,
  renderTopics,
  renderWelcome,
} from '../../../src/adapters/terminal/render.ts';
import type { Answer } from '../../../src/core/answer.ts';
import type { Bot } from '../../../src/core/bot.ts';

const PHRASES: Readonly<Record<string, string>> = { welcome: 'Hello!', welcome_examples: 'How much? | Who?' };

/** Says its key, its language and its values, so that the lines show which phrase stands where. */
const phrase: Bot['phrase'] = (key, language, values = {}) =>
  PHRASES[key] ?? [key, language, ...Object.values(values)].join(' ');

const worded = {
  phrase,
  figures: () => [
    { fact: 'public_share', title: 'La part', value: '25 %', said: '25 %', computed: true, paragraphs: [1] },
  ],
};

const ANSWER: Answer = {
  outcome: 'answer',
  language: 'fr',
  facts: ['public_share'],
  unstated: [],
  told: [],
  text: '25 %.',
  citations: [
    { paragraph: 1, summary: 'Un' },
    { paragraph: 2, summary: 'Deux' },
  ],
  suggestions: [
    { fact: 'public', title: 'Le public' },
    { fact: 'private', title: 'Le privé' },
  ],
  confidence: 1,
  knowledge: 'a1b2c3',
};
const OFFERS = [{ text: '  1  Le public' }, { text: '  2  Le privé' }];

test('an answer has its text, its source and its related questions', () => {
  expect(renderAnswer(ANSWER, worded)).toEqual([
    { text: '25 %.', marks: [{ start: 0, end: 4, tone: 'strong' }] },
    { text: 'source_line fr 1, 2', tone: 'dim' },
    { text: 'related fr', tone: 'dim' },
    ...OFFERS,
  ]);
});

test.each([
  ['unstated', 'related fr'],
  ['clarify', 'did_you_mean fr'],
  ['fallback', 'nearest fr'],
] as const)('the suggestions of %s stand under their own heading', (outcome, heading) => {
  const lines = renderAnswer({ ...ANSWER, outcome, citations: [] }, worded);
  expect(lines).toEqual([
    { text: '25 %.', marks: [{ start: 0, end: 4, tone: 'strong' }] },
    { text: heading, tone: 'dim' },
    ...OFFERS,
  ]);
});

test('small talk is its text alone', () => {
  const smalltalk: Answer = { ...ANSWER, outcome: 'smalltalk', text: 'Bonjour.', citations: [], suggestions: [] };
  expect(renderAnswer(smalltalk, worded)).toEqual([{ text: 'Bonjour.', marks: [] }]);
});

test('the welcome lists its examples', () => {
  expect(renderWelcome(phrase, 'en')).toEqual([
    { text: 'Hello!' },
    { text: '  How much?' },
    { text: '  Who?' },
    { text: 'welcome_help en', tone: 'dim' },
  ]);
});

test('topics list their facts with aligned ids', () => {
  const topics = [
    { topic: 'money', title: 'Money', facts: [{ fact: 'public', title: 'Public money' }] },
    { topic: 'aims', title: 'Aims', facts: [{ fact: 'lag', title: 'The lag' }] },
  ];
  expect(renderTopics(topics, phrase, 'en')).toEqual([
    { text: 'topics_title en', tone: 'dim' },
    { text: 'Money', tone: 'strong' },
    { text: '  public  Public money' },
    { text: 'Aims', tone: 'strong' },
    { text: '  lag     The lag' },
  ]);
});

test('figures are aligned, the computed ones marked', () => {
  const figures = [
    {
      fact: 'total',
      title: 'The total',
      value: '€200 billion',
      said: '€200 billion',
      computed: false,
      paragraphs: [1],
    },
    { fact: 'public_share', title: 'The public share', value: '25%', said: '25%', computed: true, paragraphs: [1] },
  ];
  expect(renderFigures(figures, phrase, 'en')).toEqual([
    { text: 'figures_title en', tone: 'strong' },
    { text: '  The total         €200 billion', marks: [{ start: 20, end: 32, tone: 'strong' }] },
    {
      text: '  The public share  25%           computed en',
      marks: [
        { start: 20, end: 23, tone: 'strong' },
        { start: 34, end: 45, tone: 'dim' },
      ],
    },
  ]);
});

test('all paragraphs stand under a title, one alone without', () => {
  const [first, second] = ['1 Un', '2 Deux'].map((text) => ({ text: `source_paragraph fr ${text}`, hang: 2 }));
  const title = { text: 'source_title fr', tone: 'strong' };
  expect(renderSource(ANSWER.citations, phrase, 'fr')).toEqual([title, first, second]);
  expect(renderSource(ANSWER.citations.slice(1), phrase, 'fr')).toEqual([second]);
});
