// The cards: what each says, and what can be done from there.
import type { Citation } from '../core/answer.ts';
import type { Bot, FigureLine } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { cardLanguages } from './card-action.ts';
import { exampleButtons, factMenu, topicMenu } from './controls.ts';
import { figuresRead } from './figures-read.ts';
import type { FigureRow, Line, TextLine } from './line.ts';
import { linksTo } from './original.ts';
import { button, type Row, row } from './row.ts';
import type { Shows } from './service.ts';
import type { CardView } from './view.ts';

export interface Card {
  readonly kind: 'card';
  readonly title: string;
  readonly language: Language;
  readonly lines: readonly Line[];
  readonly rows: readonly Row[];
  /** In small print below everything. */
  readonly foot?: readonly Line[];
}

type Phrasing = Bot['phrase'];

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

type Of<K extends CardView['kind']> = Extract<CardView, { kind: K }>;

/** What a card says and offers, but for its language. */
type Content = Omit<Card, 'kind' | 'language'>;

/** Where people read how their data is handled and report what is wrong, and how the bot is removed. */
export function footLines(language: Language, { bot: { phrase }, links = {}, guidance }: Shows): Line[] {
  const { privacy, report } = links;
  return [
    ...(privacy === undefined ? [] : [{ kind: 'link' as const, text: phrase('link_privacy', language), url: privacy }]),
    report === undefined
      ? { kind: 'text', text: phrase('report_how', language) }
      : { kind: 'link', text: phrase('link_report', language), url: report },
    { kind: 'text', text: guidance.remove(language) },
  ];
}

function topicsCard({ language }: Of<'topics'>, { bot }: Shows): Content {
  const lines = bot.topics(language).map(
    ({ title, facts }): Line => ({
      kind: 'group',
      title,
      count: facts.length,
      items: facts.map((fact) => fact.title),
    }),
  );
  return { title: bot.phrase('topics_title', language), lines, rows: topicMenu(bot, language) };
}

function topicCard({ topic, language }: Of<'topic'>, { bot }: Shows): Content {
  const lines = topic.facts.map(({ title }): Line => ({ kind: 'item', text: title }));
  return { title: topic.title, lines, rows: [...factMenu(topic, bot, language), ...topicMenu(bot, language)] };
}

function figuresCard({ language }: Of<'figures'>, { bot }: Shows): Content {
  const lines = figureLines(bot.figures(language), bot.phrase, language);
  return { title: bot.phrase('figures_title', language), lines, rows: [] };
}

function sourceCard({ citations, language, of }: Of<'source'>, { bot, original }: Shows): Content {
  const { phrase } = bot;
  const link = linksTo(original).map((one): Line => ({ kind: 'link', ...one }));
  const read = figuresRead(of?.facts ?? [], bot, language).map((row): Line => ({ kind: 'figure', ...row }));
  const lines = [...link, ...sourceLines(citations, phrase, language), ...read];
  const isAll = citations.length === bot.source(language).length;
  const paragraphs = citations.map(({ paragraph }) => paragraph).join(', ');
  const title = isAll ? phrase('source_title', language) : phrase('source_title_some', language, { paragraphs });
  return { title, lines, rows: [] };
}

/** Where something may be kept of whoever reads it. */
export function eraseButton({ bot, store }: Shows, language: Language): Row[] {
  return store === undefined ? [] : row([button({ action: 'erase', language }, bot.phrase('button_erase', language))]);
}

function aboutCard({ language }: Of<'about'>, shows: Shows): Content {
  const { bot, version, store } = shows;
  const { text } = bot.about(language, version, store?.keeping);
  return {
    title: bot.phrase('about_title', language),
    lines: [{ kind: 'text', text }],
    rows: [...topicMenu(bot, language), ...eraseButton(shows, language)],
    foot: footLines(language, shows),
  };
}

function helpCard({ language, isGreeting }: Of<'help'>, shows: Shows): Content {
  const { bot, guidance } = shows;
  return {
    title: bot.plan.name,
    lines: [{ kind: 'text', text: bot.phrase(isGreeting ? 'welcome' : 'help_examples', language) }],
    rows: exampleButtons(bot, language),
    foot: [{ kind: 'text', text: guidance.ask(language) }, ...footLines(language, shows)],
  };
}

function contentOf(view: CardView, shows: Shows): Content {
  switch (view.kind) {
    case 'topics':
      return topicsCard(view, shows);
    case 'topic':
      return topicCard(view, shows);
    case 'figures':
      return figuresCard(view, shows);
    case 'source':
      return sourceCard(view, shows);
    case 'about':
      return aboutCard(view, shows);
    case 'help':
      return helpCard(view, shows);
  }
}

export function cardOf(view: CardView, shows: Shows): Card {
  const { rows, ...content } = contentOf(view, shows);
  const { language } = view;
  return { kind: 'card', language, ...content, rows: [...rows, ...cardLanguages(view, shows.bot)] };
}
