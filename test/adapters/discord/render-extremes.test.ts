// Messages at the edge of Discord's limits, and knowledge as it may become.
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { parseAction } from '../../../src/runtime/action.ts';
import { bot } from '../../support/bicycles.ts';
import { clarify, told } from '../views.ts';
import { cardOf, controlFor, controlsOf, labelsOf } from './people.ts';
import { faultsOf, render, renderAnswer } from './renderings.ts';

const total = told(bot, 'envelope', 'en');
const SENTENCE = 'Velohaven has a budget of £90 million. ';
const FOOT = '\n-# Source: the article, § 2';

/** In private, with what stands behind "More". */
const opened = (answer: Answer, own: Bot = bot) =>
  render({ kind: 'answer', answer, canBePosted: true, opened: true }, own);

const suggestions = (count: number, length: number): Answer['suggestions'] =>
  Array.from({ length: count }, (_, at) => ({ fact: `fact_${at}`, title: `${at}`.padEnd(length, 'x') }));

describe('a text of 5,000 characters', () => {
  it('is cut behind a sentence, and keeps its source', () => {
    const body = renderAnswer({ ...total, text: SENTENCE.repeat(5000 / SENTENCE.length).trim() }, bot);
    expect(faultsOf(body)).toEqual([]);
    expect(body.content.length).toBeGreaterThan(2000 - SENTENCE.length - FOOT.length - 1);
    const [text, foot] = body.content.split('\n');
    expect([text?.endsWith('million.'), `\n${foot}`]).toEqual([true, FOOT]);
  });

  it.each([
    ['without a sentence', 'x'.repeat(5000)],
    ['of emoji', '🙂'.repeat(2500)],
    ['of markup', '*_`~|>#'.repeat(700)],
    ['of lines', 'a line\n'.repeat(700)],
  ])('%s is cut all the same', (_, text) => {
    const body = renderAnswer({ ...total, text }, bot);
    expect(faultsOf(body)).toEqual([]);
    expect(body.content.endsWith(FOOT)).toBe(true);
    expect(body.content.slice(0, -FOOT.length)).toMatch(/…$/u);
    expect(body.content.isWellFormed()).toBe(true);
  });

  it('is cut in a notice too', () => {
    const { content } = render({ kind: 'notice', text: SENTENCE.repeat(200) }, bot);
    expect([content.length <= 2000, content.endsWith('million.')]).toEqual([true, true]);
  });
});

describe('markup in what the curators wrote', () => {
  it('shows as it stands', () => {
    const text =
      '# 4 *sites*, _all_ `new` ~~old~~ ||secret|| [x](https://example.org)\n- one\n1. two\n> three\n-# four';
    const { content } = renderAnswer({ ...total, text, citations: [] }, bot);
    expect(content).not.toMatch(/(?<!\\)[*_`~|]/u);
    expect(content).not.toMatch(/^(?:#|-|>|\d+\.)/mu);
    expect(content).not.toMatch(/(?<!\\)\[x\]\(/u);
  });

  it('mentions nobody in a title either', () => {
    const topic = { topic: 'x', title: '**x** @everyone', facts: [{ fact: 'envelope', title: '**bold** @everyone' }] };
    const body = render({ kind: 'topic', topic, language: 'en' }, bot);
    expect([body.content, ...cardOf(body).lines]).toEqual(['', '- \\*\\*bold\\*\\* @everyone']);
  });
});

describe('many suggestions', () => {
  it('of 60 characters are five options of a menu', () => {
    const body = opened({ ...total, suggestions: suggestions(5, 60) });
    expect(faultsOf(body)).toEqual([]);
    expect(controlFor(body, 'related').options.map(({ label }) => label.length)).toEqual([60, 60, 60, 60, 60]);
  });

  it('of 60 characters are meanings to choose from', () => {
    const body = renderAnswer({ ...clarify(bot, 'en', []), suggestions: suggestions(5, 60) }, bot);
    expect([faultsOf(body), controlFor(body, 'meant').options.length]).toEqual([[], 5]);
  });

  it.each([
    [4, 'Topics'],
    [5, '4'.padEnd(60, 'x')],
    [9, '4'.padEnd(60, 'x')],
  ])('are buttons under a fallback, the topics behind them where there is room: %i', (count, last) => {
    const fallback: Answer = { ...clarify(bot, 'en', []), outcome: 'fallback', suggestions: suggestions(count, 60) };
    const body = renderAnswer(fallback, bot);
    expect([faultsOf(body), labelsOf(body).at(-1)]).toEqual([[], last]);
  });

  it.each([90, 300])('with titles of %i characters are cut to fit', (length) => {
    for (const outcome of ['answer', 'fallback', 'clarify'] as const)
      expect(faultsOf(opened({ ...total, outcome, suggestions: suggestions(3, length) }))).toEqual([]);
  });

  it.each([26, 100, 130])('are menus of a topic with %i facts, which Discord takes', (count) => {
    const topic = { topic: 'money', title: 'The money', facts: suggestions(count, 60) };
    const body = render({ kind: 'topic', topic, language: 'en' }, bot);
    expect(faultsOf(body)).toEqual([]);
    const offered = controlsOf(body).flatMap(({ id, options }) => (parseAction(id)?.action === 'fact' ? options : []));
    expect(offered.length).toBe(Math.min(count, 100));
  });
});

describe('many facts in one answer', () => {
  it('leave the last ids out of the buttons, which stay within 100 characters', () => {
    const facts = bot.topics('en').flatMap((topic) => topic.facts.map(({ fact }) => fact));
    const body = renderAnswer({ ...total, told: facts.map((entry) => ({ entry })) }, bot, true);
    expect(faultsOf(body)).toEqual([]);
    expect(controlFor(body, 'up').id.length).toBeGreaterThan(80);
  });
});

describe('six languages', () => {
  const codes = ['en', 'fr', 'de', 'es', 'it', 'pl'];
  const six: Bot = { ...bot, languages: codes.map((code) => ({ code, name: code.toUpperCase() })) };

  it('are a menu instead of a button', () => {
    const body = opened(total, six);
    expect(faultsOf(body)).toEqual([]);
    expect(labelsOf(body).slice(3)).toEqual([
      'See also',
      'Post publicly',
      'Check a text',
      'Topics',
      'Answer in another language',
    ]);
    expect(controlFor(body, 'language').options).toEqual(
      ['fr', 'de', 'es', 'it', 'pl'].map((code) => ({ label: code.toUpperCase(), value: code })),
    );
  });

  it('of which there is one alone are neither', () => {
    const body = opened(total, { ...bot, languages: bot.languages.slice(0, 1) });
    expect(labelsOf(body).slice(3)).toEqual(['See also', 'Post publicly', 'Check a text', 'Topics']);
  });

  it('as all 24 of the European Union still fit', () => {
    const many = Array.from({ length: 24 }, (_, at) => `l${String.fromCharCode(97 + at)}`);
    const body = opened(total, {
      ...bot,
      languages: [...bot.languages, ...many.map((code) => ({ code, name: code }))],
    });
    expect(faultsOf(body)).toEqual([]);
    expect(controlFor(body, 'language').options.length).toBe(25);
  });
});

describe('other knowledge', () => {
  it('of 30 topics is browsed within the limits', () => {
    const topics = Array.from({ length: 30 }, (_, at) => ({ topic: `t${at}`, title: `Topic ${at}`, facts: [] }));
    const wide: Bot = { ...bot, topics: () => topics };
    expect(faultsOf(render({ kind: 'topics', language: 'en' }, wide))).toEqual([]);
    const fallback: Answer = { ...clarify(bot, 'en', []), outcome: 'fallback' };
    expect(faultsOf(renderAnswer(fallback, wide))).toEqual([]);
  });

  it('of 300 figures is cut to fit the card', () => {
    const [line] = bot.figures('en');
    if (line === undefined) throw new Error('there are figures');
    const wide: Bot = { ...bot, figures: () => Array.from({ length: 300 }, () => line) };
    const body = render({ kind: 'figures', language: 'en' }, wide);
    expect(faultsOf(body)).toEqual([]);
    expect(cardOf(body).lines.at(-1)).toMatch(/\*\*£90 million\*\*$|…$/u);
  });
});
