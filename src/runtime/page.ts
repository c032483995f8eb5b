// What a view says, and what can be done from there; each adapter draws it in its way.
import type { Answer, Citation } from '../core/answer.ts';
import type { Bot, FigureLine, Topic } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Phrase } from '../core/knowledge/phrases.ts';
import { headed } from './byline.ts';
import { behindMore, belowCheck, controlsBelow, exampleButtons, factMenu, type Row, topicMenu } from './controls.ts';
import { figuresRead } from './figures-read.ts';
import type { FigureRow, Line, TableRow, TextLine } from './line.ts';
import { linksTo, type Original } from './original.ts';
import type { Service } from './service.ts';
import { titleOf } from './title.ts';
import type { View } from './view.ts';

export interface Message {
  readonly kind: 'message';
  /** In small print above the text. */
  readonly heading?: string;
  readonly text: string;
  /** In small print below the text. */
  readonly small?: string;
  readonly rows: readonly Row[];
}

export interface Card {
  readonly kind: 'card';
  readonly title: string;
  readonly language: Language;
  readonly lines: readonly Line[];
  readonly rows: readonly Row[];
}

export type Page = Message | Card;

type Phrasing = Bot['phrase'];

/** Where the answer stands in the article; undefined where it cites nothing. */
export function sourceLine({ citations, language }: Answer, phrase: Phrasing): string | undefined {
  if (citations.length === 0) return undefined;
  return phrase('source_line', language, { paragraphs: citations.map(({ paragraph }) => paragraph).join(', ') });
}

export function figureLines(figures: readonly FigureLine[], phrase: Phrasing, language: Language): FigureRow[] {
  const note = phrase('computed', language);
  return figures.map(({ title, value, computed }) => ({ kind: 'figure', title, value, ...(computed ? { note } : {}) }));
}

export function sourceLines(citations: readonly Citation[], phrase: Phrasing, language: Language): TextLine[] {
  return citations.map(({ paragraph, summary }) => ({
    kind: 'text',
    text: phrase('source_paragraph', language, { paragraph: String(paragraph), summary }),
  }));
}

function topicsCard(bot: Bot, language: Language): Card {
  const title = bot.phrase('topics_title', language);
  const lines = bot.topics(language).map(
    (topic): Line => ({
      kind: 'group',
      title: topic.title,
      count: topic.facts.length,
    }),
  );
  return { kind: 'card', title, language, lines, rows: topicMenu(bot, language) };
}

function topicCard(topic: Topic, bot: Bot, language: Language): Card {
  const lines = topic.facts.map(({ title }): Line => ({ kind: 'item', text: title }));
  const rows = [...factMenu(topic, bot, language), ...topicMenu(bot, language)];
  return { kind: 'card', title: topic.title, language, lines, rows };
}

function figuresCard(bot: Bot, language: Language): Card {
  const lines = figureLines(bot.figures(language), bot.phrase, language);
  return { kind: 'card', title: bot.phrase('figures_title', language), language, lines, rows: [] };
}

type Source = Extract<View, { kind: 'source' }>;

function sourceCard({ citations, language, facts = [] }: Source, bot: Bot, original: Original | undefined): Card {
  const { phrase } = bot;
  const link = linksTo(original).map((one): Line => ({ kind: 'link', ...one }));
  const read = figuresRead(facts, bot, language).map((row): Line => ({ kind: 'figure', ...row }));
  const lines = [...link, ...sourceLines(citations, phrase, language), ...read];
  return { kind: 'card', title: phrase('source_title', language), language, lines, rows: [] };
}

type Answered = Extract<View, { kind: 'answer' }>;

function answerMessage(
  { answer, canBePosted = false, byline, browsed = false, opened = false }: Answered,
  bot: Bot,
  post: Phrase,
): Message {
  const small = sourceLine(answer, bot.phrase);
  const below = controlsBelow(answer, bot, { opened, ...(canBePosted ? { post } : {}) });
  const rows = browsed ? [...below, ...topicMenu(bot, answer.language)] : below;
  const head = headed(titleOf(answer, bot), byline, bot.phrase, answer.language);
  return { kind: 'message', ...head, text: answer.text, ...(small === undefined ? {} : { small }), rows };
}

function moreMessage(answer: Answer, bot: Bot): Message {
  const text = bot.phrase('more_on', answer.language, { title: titleOf(answer, bot) });
  return { kind: 'message', text, rows: behindMore(answer, bot, {}) };
}

type Checked = Extract<View, { kind: 'check' }>;

/** In a cell where nothing is cited. */
const NONE = '–';

/** The whole on a line, then a row for each claim, then what is left out. */
function checkLines(check: Checked['check'], { phrase, claimRows }: Bot): Line[] {
  const lines = check.text.split('\n').map((text): TextLine => ({ kind: 'text', text }));
  const rows = claimRows(check).flatMap(({ sign, verdict, answer, paragraphs }, at): TableRow[] => {
    const line = lines[at + 1];
    return line === undefined ? [] : [{ text: line.text, cells: [`${sign} ${verdict}`, answer, paragraphs || NONE] }];
  });
  if (rows.length === 0) return lines;
  const columns = (['verdict', 'article', 'paragraph'] as const).map((name) =>
    phrase(`check_column_${name}`, check.language),
  );
  return [...lines.slice(0, 1), { kind: 'table', columns, rows }, ...lines.slice(1 + rows.length)];
}

function checkPage({ check, canBePosted = false, byline, short = false }: Checked, bot: Bot, post: Phrase): Page {
  const { language } = check;
  const plain = bot.phrase('check_title', language);
  const head = headed(plain, byline, bot.phrase, language);
  if (short) return { kind: 'message', ...head, text: check.text, rows: [] };
  const rows = canBePosted ? belowCheck(check, bot.phrase(post, language)) : [];
  return { kind: 'card', title: head.heading ?? plain, language, lines: checkLines(check, bot), rows };
}

/** What is told besides what the view holds. */
export type Shows = Pick<Service, 'bot' | 'version' | 'original'>;

/** @param post what the button says that posts an answer for everyone */
export function pageOf(view: View, { bot, version, original }: Shows, post: Phrase): Page {
  switch (view.kind) {
    case 'answer':
      return answerMessage(view, bot, post);
    case 'more':
      return moreMessage(view.answer, bot);
    case 'check':
      return checkPage(view, bot, post);
    case 'topics':
      return topicsCard(bot, view.language);
    case 'topic':
      return topicCard(view.topic, bot, view.language);
    case 'figures':
      return figuresCard(bot, view.language);
    case 'source':
      return sourceCard(view, bot, original);
    case 'about': {
      const { text } = bot.about(view.language, version);
      return { kind: 'message', text, rows: topicMenu(bot, view.language) };
    }
    case 'help': {
      const text = bot.phrase('help_examples', view.language);
      return { kind: 'message', text, rows: exampleButtons(bot, view.language) };
    }
    case 'notice':
      return { kind: 'message', text: view.text, rows: [] };
  }
}
