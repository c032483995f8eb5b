// Every kind of message that the bot sends, rendered of the real knowledge base, in one language.
import type { MessageBody } from '../../../src/adapters/discord/render/message.ts';
import { renderView } from '../../../src/adapters/discord/render/view.ts';
import type { Answer } from '../../../src/core/answer.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { Phrase } from '../../../src/core/knowledge/phrases.ts';
import type { View } from '../../../src/runtime/view.ts';
import { validateMessage } from '../../doubles/discord/validate/message.ts';
import { bot, knowledge } from '../../support/bot.ts';
import { controlsOf } from './people.ts';

export const LANGUAGES = ['en', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

export function render(view: View, own: Bot = bot): MessageBody {
  return renderView(view, { bot: own, version: '1.2.3' });
}

export function renderAnswer(answer: Answer, own: Bot = bot, canBePosted = false): MessageBody {
  return render({ kind: 'answer', answer, canBePosted }, own);
}

/** The answer of a fact; an error for an id that is none. */
export function told(id: string, language: string): Answer {
  const answer = bot.tell(id, language);
  if (answer === undefined) throw new Error(`${id} is no fact`);
  return answer;
}

const QUESTIONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'several facts': { en: 'how much, and who announced it?', fr: "combien, et qui l'a annoncé ?" },
  'a fact and what the article leaves out': {
    en: 'How much is it and when does it start?',
    fr: 'Combien, et quand est-ce que ça commence ?',
  },
  corrected: { en: 'Is the plan worth €30 billion?', fr: 'Le plan vaut-il 30 milliards ?' },
  confirmed: { en: 'Is the plan worth €200 billion?', fr: 'Est-ce que le plan vaut 200 milliards ?' },
  'nothing asked': { en: '', fr: '' },
};

const IDS = { 'one fact': 'total', derived: 'public_share', combined: 'split', unstated: 'jobs', uncited: 'other' };

const NOTICES: readonly (readonly [Phrase, Readonly<Record<string, string>>])[] = [
  ['ask_again', {}],
  ['limited', { seconds: '42' }],
  ['no_text', {}],
  ['failure', { id: 'abc123' }],
  ['feedback_thanks', {}],
  ['source_missing', { count: '6' }],
];

function fallback(language: Language, facts: readonly string[]): Answer {
  const text = 'Write a poem about the sea';
  const suggestions = facts.map((fact) => ({ fact, title: told(fact, language).text }));
  return { ...bot.ask({ text, language }), outcome: 'fallback', suggestions };
}

export function clarify(language: string, facts: readonly string[]): Answer {
  return {
    ...bot.ask({ text: '', language }),
    outcome: 'clarify',
    text: bot.phrase('clarify', language),
    suggestions: facts.map((fact) => ({ fact, title: told(fact, language).text })),
  };
}

function answers(language: Language): (readonly [string, Answer])[] {
  const small = Object.entries(knowledge.languages[language]?.smalltalk ?? {});
  return [
    ...Object.entries(IDS).map(([name, id]) => [name, told(id, language)] as const),
    ...Object.entries(QUESTIONS).map(([name, text]) => [name, bot.ask({ text: text[language], language })] as const),
    ...small.map(
      ([id, { questions }]) => [`small talk: ${id}`, bot.ask({ text: questions[0] ?? '', language })] as const,
    ),
    ['clarify', clarify(language, ['total', 'giga_count'])],
    ['fallback with nothing near', fallback(language, [])],
    ['fallback with one fact near', fallback(language, ['overview'])],
    ['fallback with three facts near', fallback(language, ['total', 'public', 'private'])],
  ];
}

/** Name and message; the hash of the knowledge base is left out of it. */
export function renderings(language: Language): (readonly [string, MessageBody])[] {
  const views: (readonly [string, View])[] = [
    ...answers(language).map(([name, answer]) => [name, { kind: 'answer', answer }] as const),
    ['in private', { kind: 'answer', answer: told('total', language), canBePosted: true }],
    ['help', { kind: 'help', language }],
    ['topics', { kind: 'topics', language }],
    ...bot.topics(language).map((topic) => [`topic: ${topic.topic}`, { kind: 'topic', topic, language }] as const),
    ['figures', { kind: 'figures', language }],
    ['source', { kind: 'source', citations: bot.source(language), language }],
    ['one paragraph', { kind: 'source', citations: bot.source(language, 2), language }],
    ['about', { kind: 'about', language }],
    ...NOTICES.map(
      ([key, values]) => [`notice: ${key}`, { kind: 'notice', text: bot.phrase(key, language, values) }] as const,
    ),
  ];
  return views.map(([name, view]) => [
    name,
    JSON.parse(JSON.stringify(render(view)).replaceAll(bot.knowledge, '(hash)')) as MessageBody,
  ]);
}

/** What Discord would refuse of a message, and what would make its buttons mistaken for each other. */
export function faultsOf(body: MessageBody): string[] {
  const ids = controlsOf(body).map(({ id }) => id);
  return [
    ...validateMessage({ ...body }).map(({ path, code }) => `${path.join('.')}: ${code}`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} twice`),
    ...ids.filter((id) => id.length > 100).map((id) => `${id} is too long`),
    ...(body.content === '' && body.embeds.length === 0 ? ['nothing to see'] : []),
  ];
}
