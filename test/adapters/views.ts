// What a bot can be asked to show, of any knowledge: what each platform's rendering is tried with.
import type { Answer } from '../../src/core/answer.ts';
import type { Bot } from '../../src/core/bot.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { PHRASES, type Phrase } from '../../src/core/knowledge/phrases.ts';
import { effective } from '../../src/runtime/settings.ts';
import type { SettingsView, View } from '../../src/runtime/view.ts';
import { bot as bicycles } from '../support/bicycles.ts';

export const LANGUAGES = ['en', 'fr'] as const;

export type Named = readonly [name: string, view: View];

/** The answer of a fact; an error for an id that is none. */
export function told(bot: Bot, id: string, language: string): Answer {
  const answer = bot.tell(id, language);
  if (answer === undefined) throw new Error(`${id} is no fact`);
  return answer;
}

const suggested = (bot: Bot, language: string, facts: readonly string[]): Answer['suggestions'] =>
  facts.map((fact) => ({ fact, title: told(bot, fact, language).text }));

export function fallback(bot: Bot, language: string, facts: readonly string[]): Answer {
  const answer = bot.ask({ text: 'Write a poem about the sea', language });
  return { ...answer, outcome: 'fallback', suggestions: suggested(bot, language, facts) };
}

export function clarify(bot: Bot, language: string, facts: readonly string[]): Answer {
  const text = bot.phrase('clarify', language);
  const suggestions = suggested(bot, language, facts);
  return { ...bot.ask({ text: '', language }), outcome: 'clarify', text, suggestions };
}

function answersOf(bot: Bot, { facts, languages }: Knowledge, language: string): (readonly [string, Answer])[] {
  const ids = Object.keys(facts);
  const small = Object.entries(languages[language]?.smalltalk ?? {});
  return [
    ...ids.map((id) => [id, told(bot, id, language)] as const),
    ...small.map(
      ([id, { questions }]) => [`small talk: ${id}`, bot.ask({ text: questions[0] ?? '', language })] as const,
    ),
    ['nothing asked', bot.ask({ text: '', language })],
    ['clarify', clarify(bot, language, ids.slice(0, 2))],
    ['fallback with nothing near', fallback(bot, language, [])],
    ['fallback with one fact near', fallback(bot, language, ids.slice(0, 1))],
    ['fallback with three facts near', fallback(bot, language, ids.slice(0, 3))],
  ];
}

const BY_ANYBODY = { how: 'shared', name: '*'.repeat(40) } as const;
const BY_ANN = { how: 'shared', name: 'Ann <@U1> *bold*' } as const;

/** Everything that can be shown in a language: each entry, small talk, card, paragraph and phrase. */
export function everyView(bot: Bot, knowledge: Knowledge, language: string): Named[] {
  const answers = answersOf(bot, knowledge, language);
  return [
    ...answers.map(([name, answer]) => [name, { kind: 'answer', answer }] as const),
    ...answers.map(([name, answer]) => [`${name}, in private`, { kind: 'answer', answer, canBePosted: true }] as const),
    ...answers.map(([name, answer]) => [`${name}, opened`, { kind: 'answer', answer, opened: true }] as const),
    ...answers
      .filter(([, { outcome }]) => outcome === 'answer' || outcome === 'unstated')
      .map(([name, answer]) => [`more on ${name}`, { kind: 'more', answer }] as const),
    ...answers.map(([name, answer]) => [`${name}, shared`, { kind: 'answer', answer, byline: BY_ANYBODY }] as const),
    ['help', { kind: 'help', language }],
    ['topics', { kind: 'topics', language }],
    ...bot.topics(language).map((topic) => [`topic: ${topic.topic}`, { kind: 'topic', topic, language }] as const),
    ['figures', { kind: 'figures', language }],
    ['source', { kind: 'source', citations: bot.source(language), language }],
    ...bot
      .source(language)
      .map((one) => [`§ ${one.paragraph}`, { kind: 'source', citations: [one], language }] as const),
    ['about', { kind: 'about', language }],
    ['settings', settings(language)],
    ...(Object.keys(PHRASES) as Phrase[]).map(
      (key) => [`phrase: ${key}`, { kind: 'notice', text: bot.phrase(key, language) }] as const,
    ),
  ];
}

/** Of a server where two things are set, and of a channel where one is. */
function settings(language: string, saved?: SettingsView['saved']): View {
  return {
    kind: 'settings',
    language,
    whole: { language, private: true },
    channel: { id: '1234567890123456789', chosen: { controls: ['source'] } },
    ...(saved === undefined ? {} : { saved }),
  };
}

const SAVED = {
  scope: 'channel',
  before: effective(),
  after: effective({ controls: ['source'], answers: false }),
} as const;

export const CHECKED = 'Velohaven has a budget of £50 million, and 40 lanes.';

/** One of each kind, of the invented plan: enough to see how it is drawn. */
export function tellingViews(): Named[] {
  const answer = (text: string, language: string): View => ({
    kind: 'answer',
    answer: bicycles.ask({ text, language }),
  });
  const near = ['envelope', 'lanes', 'mayor'];
  const [money] = bicycles.topics('en');
  if (money === undefined) throw new Error('there is a topic');
  return [
    ['an answer in private', { kind: 'answer', answer: told(bicycles, 'lanes', 'en'), canBePosted: true }],
    [
      'an answer in private, opened',
      { kind: 'answer', answer: told(bicycles, 'lanes', 'en'), canBePosted: true, opened: true },
    ],
    ['more on an answer', { kind: 'more', answer: told(bicycles, 'lanes', 'fr') }],
    ['a wrong figure put right', answer('Is the plan worth £50 million?', 'en')],
    ['two facts', answer("combien, et qui l'a présenté ?", 'fr')],
    ['what the article leaves out', answer('Where will the lanes be?', 'en')],
    ['meanings to choose from', { kind: 'answer', answer: clarify(bicycles, 'en', near) }],
    ['nothing covered, and what is near', { kind: 'answer', answer: fallback(bicycles, 'fr', near) }],
    ['topics', { kind: 'topics', language: 'fr' }],
    ['a topic', { kind: 'topic', topic: money, language: 'en' }],
    ['figures', { kind: 'figures', language: 'en' }],
    ['paragraphs', { kind: 'source', citations: bicycles.source('fr'), language: 'fr' }],
    ['help', { kind: 'help', language: 'en' }],
    ['about', { kind: 'about', language: 'en' }],
    ['settings', settings('en')],
    ['settings of which some were changed', settings('fr', SAVED)],
    ['a check', { kind: 'check', check: bicycles.check(CHECKED), canBePosted: true }],
    ['an answer that is shared', { kind: 'answer', answer: told(bicycles, 'lanes', 'fr'), byline: BY_ANN }],
    ['a check that is shared', { kind: 'check', check: bicycles.check(CHECKED), byline: BY_ANN }],
    ['a notice', { kind: 'notice', text: bicycles.phrase('limited', 'en', { seconds: '42' }) }],
  ];
}
