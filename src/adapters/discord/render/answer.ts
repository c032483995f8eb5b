// An answer to Discord's JSON: the text with its source, and what can be done from there.
import { ButtonStyle } from 'discord.js';
import type { Answer } from '../../../core/answer.ts';
import type { Bot } from '../../../core/bot.ts';
import type { Action } from '../../../runtime/action.ts';
import { type Button, button, buttonRow, emojiButton, menuRow, optionsOf } from './components.ts';
import { type MessageBody, type Row, renderText } from './message.ts';

export interface AnswerOptions {
  /** A private answer that can be posted for everyone. */
  readonly canBePosted?: boolean;
}

type Carrying = (action: Action['action']) => Action;

function sourceLine({ citations, language }: Answer, phrase: Bot['phrase']): string | undefined {
  if (citations.length === 0) return undefined;
  const paragraphs = citations.map(({ paragraph }) => paragraph).join(', ');
  return phrase('source_line', language, { paragraphs });
}

/** One other language is a button, several are a menu. */
function otherLanguages({ language }: Answer, carrying: Carrying, bot: Bot): { buttons: Button[]; rows: Row[] } {
  const others = bot.languages.filter(({ code }) => code !== language);
  const [only, ...more] = others;
  if (only === undefined) return { buttons: [], rows: [] };
  if (more.length === 0) {
    const label = bot.phrase('language_title', only.code);
    return { buttons: [button({ ...carrying('language'), language: only.code }, label)], rows: [] };
  }
  const options = others.map(({ code, name }) => ({ label: name, value: code }));
  return { buttons: [], rows: menuRow(carrying('language'), bot.phrase('language_pick', language), options) };
}

function belowAnswer(answer: Answer, bot: Bot, { canBePosted = false }: AnswerOptions): Row[] {
  const { language, citations, suggestions } = answer;
  const reference = bot.referenceOf(answer);
  const carrying: Carrying = (action) => ({ action, answer: reference, language });
  const { buttons, rows } = otherLanguages(answer, carrying, bot);
  const row = [
    ...(citations.length === 0 ? [] : [button(carrying('source'), bot.phrase('button_source', language))]),
    emojiButton(carrying('up'), '👍'),
    emojiButton(carrying('down'), '👎'),
    ...buttons,
    ...(canBePosted ? [button(carrying('post'), bot.phrase('button_post', language), ButtonStyle.Primary)] : []),
  ];
  const related = menuRow(carrying('related'), bot.phrase('related_pick', language), optionsOf(suggestions));
  return [...buttonRow(row), ...related, ...rows];
}

/** The nearest facts, a button each, and the topics; every topic where nothing is near. */
function belowFallback({ language, suggestions }: Answer, bot: Bot): Row[] {
  const of = (action: Action['action'], id: string): Action => ({ action, ids: [id], language });
  if (suggestions.length === 0)
    return buttonRow(bot.topics(language).map(({ topic, title }) => button(of('topic', topic), title)));
  return buttonRow([
    ...suggestions.map(({ fact, title }) => button(of('tell', fact), title)),
    button({ action: 'topics', language }, bot.phrase('button_topics', language)),
  ]);
}

function below(answer: Answer, bot: Bot, options: AnswerOptions): Row[] {
  const { outcome, language, suggestions } = answer;
  switch (outcome) {
    case 'answer':
    case 'unstated':
      return belowAnswer(answer, bot, options);
    case 'clarify':
      return menuRow({ action: 'meant', language }, bot.phrase('meaning_pick', language), optionsOf(suggestions));
    case 'smalltalk':
      return buttonRow([button({ action: 'topics', language }, bot.phrase('button_topics', language))]);
    case 'fallback':
      return belowFallback(answer, bot);
  }
}

export function renderAnswer(answer: Answer, bot: Bot, options: AnswerOptions = {}): MessageBody {
  return renderText(answer.text, sourceLine(answer, bot.phrase), below(answer, bot, options));
}
