// A page as a message of Discord: text, or a card.
import type { Bot } from '../../../core/bot.ts';
import type { Message, Page } from '../../../runtime/page.ts';
import { cut, plain } from '../text.ts';
import { display, laidOut, type MessageBody } from './body.ts';
import { renderCard } from './card.ts';
import { renderRows } from './components.ts';

/** Discord's limit, in characters. */
export const LONGEST_CONTENT = 2000;

function textOf({ heading, text, small }: Message, said: string): string {
  const head = heading === undefined ? '' : `-# ${plain(heading)}\n`;
  const foot = small === undefined ? '' : `\n-# ${plain(small)}`;
  const room = LONGEST_CONTENT - head.length;
  const body = said !== '' && said.length <= room ? said : `${cut(plain(text), room - foot.length)}${foot}`;
  return `${head}${body}`;
}

export interface Drawing {
  /** What a message says instead of its text and small print, as it is sent; '' for nothing else. */
  readonly said: string;
  /** It takes the place of a message that is laid out in components, which it can't leave. */
  readonly laidOut: boolean;
}

export function renderPage(page: Page, phrase: Bot['phrase'], drawing: Drawing): MessageBody {
  if (page.kind === 'card') return renderCard(page, phrase);
  const content = textOf(page, drawing.said);
  const components = renderRows(page.rows);
  return drawing.laidOut ? laidOut([display(content), ...components]) : { content, components };
}
