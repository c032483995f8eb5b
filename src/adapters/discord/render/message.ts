// A page as a message of Discord: text, or a card.
import type { APIEmbed } from 'discord.js';
import type { Bot } from '../../../core/bot.ts';
import { linesOf, type Markup } from '../../../runtime/markup.ts';
import type { Card, Message, Page } from '../../../runtime/page.ts';
import { cut, plain, short } from '../text.ts';
import { type ActionRow, renderRows } from './components.ts';

/** What goes over the wire, but for who sees it and who is pinged: that is decided where it is sent. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: ActionRow[];
}

/** Discord's limits, in characters. */
export const LONGEST_CONTENT = 2000;
const DESCRIPTION = 4096;
const EMBED_TITLE = 256;

/** The blue of the European flag. */
const COLOR = 0x003399;

const MARKUP: Markup = {
  plain,
  strong: (text) => `**${plain(text)}**`,
  link: (text, url) => `[${text}](${url})`,
  bullet: '-',
};

function renderMessage({ heading, text, small, rows }: Message, said: string): MessageBody {
  const head = heading === undefined ? '' : `-# ${plain(heading)}\n`;
  const foot = small === undefined ? '' : `\n-# ${plain(small)}`;
  const room = LONGEST_CONTENT - head.length;
  const body = said !== '' && said.length <= room ? said : `${cut(plain(text), room - foot.length)}${foot}`;
  return { content: `${head}${body}`, embeds: [], components: renderRows(rows) };
}

function renderCard(card: Card, phrase: Bot['phrase']): MessageBody {
  const description = cut(linesOf(card, phrase, MARKUP).join('\n'), DESCRIPTION);
  const embed: APIEmbed = { title: short(plain(card.title), EMBED_TITLE), description, color: COLOR };
  return { content: '', embeds: [embed], components: renderRows(card.rows) };
}

/** @param said what a message says instead of its text and small print, as it is sent; '' for nothing else */
export function renderPage(page: Page, phrase: Bot['phrase'], said: string): MessageBody {
  return page.kind === 'card' ? renderCard(page, phrase) : renderMessage(page, said);
}
