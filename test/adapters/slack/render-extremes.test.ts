// Messages at the edge of Slack's limits, and knowledge as it may become.
import { describe, expect, it } from 'vitest';
import { renderHome } from '../../../src/adapters/slack/render/home.ts';
import { renderModal } from '../../../src/adapters/slack/render/modal.ts';
import type { Answer } from '../../../src/core/answer.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { parseAction } from '../../../src/runtime/action.ts';
import { textsIn } from '../../doubles/slack/model/block-tree.ts';
import { notifiedBy } from '../../doubles/slack/model/mentions.ts';
import { validateView } from '../../doubles/slack/validate/view.ts';
import { bot } from '../../support/bicycles.ts';
import { clarify, fallback, told } from '../views.ts';
import { controlFor, controlsOf, labelsOf, wordsOf } from './people.ts';
import { faultsOf, render, serviceOf } from './renderings.ts';

const total = told(bot, 'envelope', 'en');
const SENTENCE = 'Velohaven has a budget of £90 million.';
const answer = (text: string): Answer => ({ ...total, text });
const show = (one: Answer, own: Bot = bot) => render({ kind: 'answer', answer: one, canBePosted: true }, own);
const opened = (one: Answer, own: Bot = bot) =>
  render({ kind: 'answer', answer: one, canBePosted: true, opened: true }, own);
const suggestions = (count: number, length: number): Answer['suggestions'] =>
  Array.from({ length: count }, (_, at) => ({ fact: `fact_${at}`, title: `${at}`.padEnd(length, 'x') }));

describe('a long text', () => {
  const sections = (text: string) =>
    show(answer(text)).blocks.flatMap((block) => (block.type === 'section' ? textsIn(block.text) : []));

  it('of 6,000 characters is split behind sentences, and told whole', () => {
    const text = Array.from({ length: 150 }, () => SENTENCE).join(' ');
    expect([faultsOf(show(answer(text))), sections(text).join(' ')]).toEqual([[], text]);
    expect(sections(text).filter((piece) => piece.length > 3_000 || !piece.endsWith('million.'))).toEqual([]);
  });

  it('of 20,000 characters stays within the limits, and keeps its source and its buttons', () => {
    const text = Array.from({ length: 500 }, () => SENTENCE).join(' ');
    const body = show(answer(text));
    expect(faultsOf(body)).toEqual([]);
    expect(sections(text).filter((piece) => !/million\.$|…$/u.test(piece))).toEqual([]);
    expect([wordsOf(body).includes('Source: the article, § 2'), labelsOf(body)[0]]).toEqual([true, 'Source']);
  });

  it.each([
    ['without a sentence', 'x'.repeat(20_000)],
    ['of emoji', `x${'🙂'.repeat(10_000)}`],
    ['of what is escaped', 'a & b < c > '.repeat(1_600)],
    ['of what is escaped, without blanks', `x${'&'.repeat(2_000)}`],
    ['of some emoji', `x${'🙂'.repeat(3_000)}`],
    ['of lines', 'a line\n'.repeat(2_800)],
    ['of blanks', `a${' '.repeat(10_000)}b`],
  ])('%s stays within the limits, no character and no escape cut in two', (_, text) => {
    const body = show(answer(text));
    expect(faultsOf(body)).toEqual([]);
    for (const piece of [...sections(text), body.text]) {
      expect(piece.isWellFormed()).toBe(true);
      expect(piece).not.toMatch(/&(?!(?:amp|lt|gt);)/u);
    }
  });

  it('is cut in a notice and in what is read out, too', () => {
    const body = render({ kind: 'notice', text: Array.from({ length: 500 }, () => SENTENCE).join(' ') }, bot);
    expect([faultsOf(body), body.text.length <= 3_000]).toEqual([[], true]);
  });
});

describe('markup in what the curators wrote', () => {
  const TEXT = '<!channel> <@U012> <https://example.org|x> & <!subteam^S012>';
  const title = { topic: 'x', title: TEXT, facts: [{ fact: 'envelope', title: TEXT }] };
  const strange: Bot = {
    ...bot,
    topics: () => [title],
    figures: () => [
      { fact: 'envelope', title: TEXT, value: TEXT, said: TEXT, computed: true, working: TEXT, paragraphs: [1] },
    ],
  };

  it.each([
    ['an answer', show({ ...total, text: TEXT, suggestions: title.facts })],
    ['a topic', render({ kind: 'topic', topic: title, language: 'en' }, bot)],
    ['topics', render({ kind: 'topics', language: 'en' }, strange)],
    ['figures', render({ kind: 'figures', language: 'en' }, strange)],
    ['a paragraph', render({ kind: 'source', citations: [{ paragraph: 1, summary: TEXT }], language: 'en' }, bot)],
    [
      'figures as they were read',
      render({ kind: 'source', citations: [], language: 'en', of: told(strange, 'envelope', 'en') }, strange),
    ],
    ['a notice', render({ kind: 'notice', text: TEXT }, bot)],
  ])('mentions nobody and links nowhere in %s', (_, { text, blocks }) => {
    const wires = blocks.map((block) => ({ ...block }));
    expect(notifiedBy({ text, blocks: wires, attachments: [], body: {} }, [])).toEqual([]);
    expect([text, JSON.stringify(blocks)].filter((one) => one.includes('&lt;!channel')).length).toBeGreaterThan(0);
    expect(text).not.toContain('<');
  });
});

describe('many suggestions', () => {
  it.each([60, 75, 90, 300])('with titles of %i characters are options and buttons that Slack takes', (length) => {
    for (const outcome of ['answer', 'fallback', 'clarify', 'unstated'] as const)
      for (const draw of [show, opened])
        expect(faultsOf(draw({ ...total, outcome, suggestions: suggestions(9, length) }))).toEqual([]);
  });

  it('of 60 characters are shown whole', () => {
    const related = controlFor(opened({ ...total, suggestions: suggestions(5, 60) }), 'related');
    expect(related.options.map(({ label }) => label.length)).toEqual([60, 60, 60, 60, 60]);
    expect(labelsOf(show({ ...fallback(bot, 'en', []), suggestions: suggestions(3, 60) })).at(-1)).toBe('Topics');
    expect(controlsOf(show({ ...clarify(bot, 'en', []), suggestions: suggestions(5, 60) }))[0]?.options.length).toBe(5);
  });

  it.each([26, 100, 130, 300])('are a menu of a topic with %i facts, which Slack takes', (count) => {
    const topic = { topic: 'money', title: 'The money', facts: suggestions(count, 60) };
    const body = render({ kind: 'topic', topic, language: 'en' }, bot);
    expect(faultsOf(body)).toEqual([]);
    expect(validateView({ ...renderModal(body.blocks, bot) })).toEqual([]);
    const offered = controlsOf(body).flatMap(({ id, options }) => (parseAction(id)?.action === 'fact' ? options : []));
    expect(offered.length).toBeGreaterThanOrEqual(Math.min(count, 100));
  });
});

describe('many languages', () => {
  const of = (count: number): Bot => {
    const codes = Array.from({ length: count - 2 }, (_, at) => `l${String.fromCharCode(97 + at)}`);
    return { ...bot, languages: [...bot.languages, ...codes.map((code) => ({ code, name: code.toUpperCase() }))] };
  };

  it.each([6, 24])('%i are a menu instead of a button', (count) => {
    const body = opened(total, of(count));
    expect(faultsOf(body)).toEqual([]);
    expect(labelsOf(body).slice(3)).toEqual([
      'See also',
      'Share here',
      'Check a text',
      'Topics',
      'Answer in another language',
    ]);
    expect(controlFor(body, 'language').options.length).toBe(count - 1);
    const home = renderHome(serviceOf(of(count)), 'en', undefined);
    expect([validateView({ ...home }), controlsOf(home).at(-1)?.options.length]).toEqual([[], count + 1]);
  });

  it('of which there is one alone are neither', () => {
    const body = opened(total, { ...bot, languages: bot.languages.slice(0, 1) });
    expect(labelsOf(body).slice(3)).toEqual(['See also', 'Share here', 'Check a text', 'Topics']);
  });
});

describe('other knowledge', () => {
  it('of 30 topics is browsed within the limits, and none is left out of the menu', () => {
    const topics = Array.from({ length: 30 }, (_, at) => ({ topic: `t${at}`, title: `Topic ${at}`, facts: [] }));
    const wide: Bot = { ...bot, topics: () => topics };
    const body = render({ kind: 'topics', language: 'en' }, wide);
    expect([faultsOf(body), controlFor(body, 'topic').options.length]).toEqual([[], 30]);
    expect(faultsOf(show(fallback(bot, 'en', []), wide))).toEqual([]);
  });

  it('of 300 figures stays within the limits', () => {
    const [line] = bot.figures('en');
    if (line === undefined) throw new Error('there are figures');
    const wide: Bot = { ...bot, figures: () => Array.from({ length: 300 }, () => line) };
    expect(faultsOf(render({ kind: 'figures', language: 'en' }, wide))).toEqual([]);
  });

  it('of a fact with many parts leaves ids out of its buttons, not the buttons', () => {
    const facts = bot.topics('en').flatMap((topic) => topic.facts.map(({ fact }) => fact));
    const body = show({ ...total, told: facts.map((entry) => ({ entry })) });
    expect(faultsOf(body)).toEqual([]);
    expect(controlsOf(body).filter(({ id }) => id.length > 255)).toEqual([]);
  });
});
