// An answer to Block Kit: the text with its source, and what can be done from there.
import type { Answer } from '../../../core/answer.ts';
import type { Bot } from '../../../core/bot.ts';
import type { Action } from '../../../runtime/action.ts';
import { type Block, type Button, button, context, menu, type Option, paragraph, row, type Select } from './block.ts';

export interface AnswerOptions {
  /** A private answer that can be posted for everyone. */
  readonly canBePosted?: boolean;
}

type Carrying = (action: Action['action']) => Action;

export function optionsOf(suggestions: Answer['suggestions']): Option[] {
  return suggestions.map(({ fact, title }) => ({ label: title, value: fact }));
}

function source({ citations, language }: Answer, phrase: Bot['phrase']): Block[] {
  if (citations.length === 0) return [];
  const paragraphs = citations.map(({ paragraph: number }) => number).join(', ');
  return [context(phrase('source_line', language, { paragraphs }))];
}

/** One other language is a button, several are a menu. */
function otherLanguages({ language }: Answer, carrying: Carrying, bot: Bot): (Button | Select)[] {
  const others = bot.languages.filter(({ code }) => code !== language);
  const [only, ...more] = others;
  if (only === undefined) return [];
  if (more.length === 0)
    return [button({ ...carrying('language'), language: only.code }, bot.phrase('language_title', only.code))];
  const options = others.map(({ code, name }) => ({ label: name, value: code }));
  return menu(carrying('language'), bot.phrase('language_pick', language), options);
}

function belowAnswer(answer: Answer, bot: Bot, { canBePosted = false }: AnswerOptions): Block[] {
  const { language, citations, suggestions } = answer;
  const reference = bot.referenceOf(answer);
  const carrying: Carrying = (action) => ({ action, answer: reference, language });
  const elements = [
    ...(citations.length === 0 ? [] : [button(carrying('source'), bot.phrase('button_source', language))]),
    button(carrying('up'), '👍'),
    button(carrying('down'), '👎'),
    ...otherLanguages(answer, carrying, bot),
    ...(canBePosted ? [button(carrying('post'), bot.phrase('button_share', language), 'primary')] : []),
  ];
  const related = menu(carrying('related'), bot.phrase('related_pick', language), optionsOf(suggestions));
  return [...row(elements), ...row(related)];
}

/** The nearest facts, a button each, and the topics; every topic where nothing is near. */
function belowFallback({ language, suggestions }: Answer, bot: Bot): Block[] {
  const of = (action: Action['action'], id: string): Action => ({ action, ids: [id], language });
  if (suggestions.length === 0)
    return row(bot.topics(language).map(({ topic, title }) => button(of('topic', topic), title)));
  return row([
    ...suggestions.map(({ fact, title }) => button(of('tell', fact), title)),
    button({ action: 'topics', language }, bot.phrase('button_topics', language)),
  ]);
}

function below(answer: Answer, bot: Bot, options: AnswerOptions): Block[] {
  const { outcome, language, suggestions } = answer;
  switch (outcome) {
    case 'answer':
    case 'unstated':
      return belowAnswer(answer, bot, options);
    case 'clarify':
      return row(menu({ action: 'meant', language }, bot.phrase('meaning_pick', language), optionsOf(suggestions)));
    case 'smalltalk':
      return row([button({ action: 'topics', language }, bot.phrase('button_topics', language))]);
    case 'fallback':
      return belowFallback(answer, bot);
  }
}

export function renderAnswer(answer: Answer, bot: Bot, options: AnswerOptions = {}): Block[] {
  return [...paragraph(answer.text), ...source(answer, bot.phrase), ...below(answer, bot, options)];
}
