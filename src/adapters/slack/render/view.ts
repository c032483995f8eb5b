// Everything that is shown, to what Slack takes: blocks, and the text that is read out and shown in notices.

import type { Bot } from '../../../core/bot.ts';
import { linesOf, type Markup } from '../../../runtime/markup.ts';
import { type Card, type Message, type Page, pageOf, type Shows } from '../../../runtime/page.ts';
import type { View } from '../../../runtime/view.ts';
import { commandOf } from '../names.ts';
import { plainly, type Takes } from '../natives.ts';
import { escapeText } from '../text.ts';
import { type Block, context, header, lines, paragraph, plainContext, renderRows, short, table } from './block.ts';

export interface MessageBody {
  /** Escaped; what is shown where blocks aren't. */
  readonly text: string;
  readonly blocks: Block[];
}

/** Slack cuts longer texts by itself, in the middle of a word. */
const TEXT = 3000;

const MARKUP: Markup = {
  plain: escapeText,
  strong: (text) => `*${escapeText(text)}*`,
  link: (text, url) => `<${escapeText(url)}|${text}>`,
  bullet: '•',
};

function renderMessage({ heading, text, small, rows }: Message, takes: Takes): Block[] {
  const head = heading === undefined ? [] : [plainContext(heading)];
  return [...head, ...paragraph(text), ...(small === undefined ? [] : [context(small)]), ...renderRows(rows, takes)];
}

/** The lines as sections, but for a table as such where it is wanted. */
function renderLines(card: Card, phrase: Bot['phrase'], takes: Takes): Block[] {
  const sections = (some: Card['lines'], most?: number): Block[] =>
    lines(linesOf({ ...card, lines: some }, phrase, MARKUP), most);
  const at = card.lines.findIndex(({ kind }) => kind === 'table');
  const found = card.lines[at];
  const drawn = found?.kind === 'table' && takes('table') ? table(found) : undefined;
  if (drawn !== undefined) return [...sections(card.lines.slice(0, at)), drawn, ...sections(card.lines.slice(at + 1))];
  // The menus of a topic hold its titles again: one section of them is enough.
  return sections(card.lines, card.lines.some(({ kind }) => kind === 'item') ? 1 : undefined);
}

function renderCard(card: Card, phrase: Bot['phrase'], takes: Takes): Block[] {
  return [header(card.title), ...renderLines(card, phrase, takes), ...renderRows(card.rows, takes)];
}

function readOut(view: View, page: Page): string {
  if (view.kind === 'source') return view.citations.map(({ summary }) => summary).join(' ');
  if (view.kind === 'check')
    return view.byline && page.kind === 'card' ? `${page.title}\n${view.check.text}` : view.check.text;
  if (page.kind === 'card') return page.title;
  return page.heading === undefined ? page.text : `${page.heading}\n${page.text}`;
}

/** @param takes what may be drawn as such: only in messages, and not every workspace takes it */
export function renderView(view: View, service: Shows, takes = plainly): MessageBody {
  const { bot } = service;
  const { phrase } = bot;
  const page = pageOf(view, service, 'button_share');
  const blocks = page.kind === 'card' ? renderCard(page, phrase, takes) : renderMessage(page, takes);
  // How else to ask here.
  const help = view.kind === 'help' ? paragraph(phrase('help_slack', view.language, { command: commandOf(bot) })) : [];
  return { text: escapeText(short(readOut(view, page), TEXT)), blocks: [...blocks, ...help] };
}
