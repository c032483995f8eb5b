// What can be clicked or picked below what is shown: which controls, in which order.
import type { Answer, Suggestion } from '../core/answer.ts';
import type { Bot, Topic } from '../core/bot.ts';
import type { CheckOutcome } from '../core/checked-text.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Phrase } from '../core/knowledge/phrases.ts';
import type { Action, ActionName } from './action.ts';
import { formatCheck } from './check-action.ts';
import { examplesOf } from './examples.ts';
import { languageControl } from './language-control.ts';
import { type Button, button, type Choice, menu, type Row, row } from './row.ts';
import { CONTROLS, type Control } from './settings.ts';

type Phrasing = Bot['phrase'];

function choicesOf(suggestions: readonly Suggestion[]): Choice[] {
  return suggestions.map(({ fact, title }) => ({ label: title, value: fact }));
}

function topicsButton(phrase: Phrasing, language: Language): Button {
  return button({ action: 'topics', language }, phrase('button_topics', language));
}

/** Leads to where problems are reported, among others. */
function aboutButton(phrase: Phrasing, language: Language): Button {
  return button({ action: 'about', language }, phrase('about_title', language));
}

export function exampleButtons(bot: Bot, language: Language): Row[] {
  const examples = examplesOf(bot.phrase, language);
  return row(examples.map((text, index) => button({ action: 'example', ids: [String(index)], language }, text)));
}

export function topicButtons(bot: Bot, language: Language): Row[] {
  const topics = bot.topics(language);
  return row(topics.map(({ topic, title }) => button({ action: 'topic', ids: [topic], language }, title)));
}

export function topicMenu(bot: Bot, language: Language): Row[] {
  const topics = bot.topics(language).map(({ topic, title }) => ({ label: title, value: topic }));
  return menu({ action: 'topic', language }, bot.phrase('topics_pick', language), topics);
}

export function factMenu({ topic, facts }: Topic, { phrase }: Bot, language: Language): Row[] {
  return menu({ action: 'fact', ids: [topic], language }, phrase('facts_pick', language), choicesOf(facts));
}

/** What the button below a private answer says that posts it for everyone; absent where it cannot be posted. */
export interface Posting {
  readonly post?: Phrase;
}

export interface Below extends Posting {
  /** What stands behind "More" is shown. */
  readonly opened?: boolean;
  /** The question that somebody may ask to be told about. */
  readonly watch?: string;
  /** All, unless told. */
  readonly controls?: readonly Control[];
}

/** Whoever presses it is told when the answer changes. */
function watchButtons({ language }: Answer, { phrase }: Bot, { watch }: Below): Button[] {
  return watch === undefined
    ? []
    : [button({ action: 'watch', ids: [watch], language }, phrase('button_watch', language))];
}

type Carrying = (action: ActionName) => Action;

/** An emoji, which says nothing by itself. */
function thumb(action: Action, label: string, reads: string): Button {
  return { ...button(action, label, 'emoji'), reads };
}

/** Its source, and what people think of it. */
function firstButtons(
  { citations, language }: Answer,
  carrying: Carrying,
  { phrase }: Bot,
  wanted: readonly Control[],
): Button[] {
  const source = button(carrying('source'), phrase('button_source', language));
  const thumbs = [
    thumb(carrying('up'), '👍', phrase('rate_up', language)),
    thumb(carrying('down'), '👎', phrase('rate_down', language)),
  ];
  return [
    ...(citations.length > 0 && wanted.includes('source') ? [source] : []),
    ...(wanted.includes('thumbs') ? thumbs : []),
  ];
}

function carryingOf(answer: Answer, bot: Bot): Carrying {
  const reference = bot.referenceOf(answer);
  return (action) => ({ action, answer: reference, language: answer.language });
}

/** None where it can't be posted. */
function postButtons({ language }: Answer, carrying: Carrying, { phrase }: Bot, post: Posting['post']): Button[] {
  return post === undefined ? [] : [button(carrying('post'), phrase(post, language), 'primary')];
}

/** What stands behind "More": related facts, other languages, and what else can be done. */
export function behindMore(answer: Answer, bot: Bot, { post }: Posting): Row[] {
  const { language, suggestions } = answer;
  const carrying = carryingOf(answer, bot);
  const others = languageControl(carrying('language'), bot);
  const buttons = [
    ...others.buttons,
    ...postButtons(answer, carrying, bot, post),
    button({ action: 'verify', language }, bot.phrase('button_check', language)),
    topicsButton(bot.phrase, language),
  ];
  const related = menu(carrying('related'), bot.phrase('related_pick', language), choicesOf(suggestions));
  return [...related, ...row(buttons), ...others.menus];
}

function belowTold(answer: Answer, bot: Bot, posting: Below): Row[] {
  const carrying = carryingOf(answer, bot);
  const { controls = CONTROLS, opened, post } = posting;
  const first = firstButtons(answer, carrying, bot, controls);
  if (opened) return [...row(first), ...behindMore(answer, bot, posting)];
  const last = controls.includes('more')
    ? [button(carrying('more'), bot.phrase('button_more', answer.language))]
    : postButtons(answer, carrying, bot, post);
  return row([...first, ...last, ...watchButtons(answer, bot, posting)]);
}

/** The nearest facts, a button each, and the topics; every topic where nothing is near. */
function belowFallback(answer: Answer, bot: Bot, posting: Below): Row[] {
  const { language, suggestions } = answer;
  const watch = watchButtons(answer, bot, posting);
  if (suggestions.length === 0) return [...topicButtons(bot, language), ...row(watch)];
  const near = suggestions.map(({ fact, title }) => button({ action: 'tell', ids: [fact], language }, title));
  return row([...near, topicsButton(bot.phrase, language), ...watch]);
}

export function belowCheck(check: CheckOutcome, label: string): Row[] {
  const carries = formatCheck(check);
  return carries === undefined
    ? []
    : row([{ ...button({ action: 'check', language: check.language }, label, 'primary'), carries }]);
}

export function controlsBelow(answer: Answer, bot: Bot, posting: Below): Row[] {
  const { outcome, language, suggestions } = answer;
  switch (outcome) {
    case 'answer':
    case 'unstated':
      return belowTold(answer, bot, posting);
    case 'clarify':
      return menu({ action: 'meant', language }, bot.phrase('meaning_pick', language), choicesOf(suggestions));
    case 'smalltalk':
      return row([topicsButton(bot.phrase, language), aboutButton(bot.phrase, language)]);
    case 'fallback':
      return belowFallback(answer, bot, posting);
  }
}
