// Everything that is shown, to what Slack takes: blocks, and the text that is read out and shown in notices.
import type { Bot } from '../../../core/bot.ts';
import { type Message, type Page, pageOf } from '../../../runtime/page.ts';
import type { Shows } from '../../../runtime/service.ts';
import type { View } from '../../../runtime/view.ts';
import { plainly, type Takes } from '../natives.ts';
import { escapeText } from '../text.ts';
import { type Block, context, paragraph, plainContext, renderRows, short } from './block.ts';
import { readCard, renderCard } from './card.ts';

export interface MessageBody {
  /** Escaped: all that the blocks say, since screen readers read this and not the blocks. */
  readonly text: string;
  readonly blocks: Block[];
}

/** Slack cuts longer texts by itself, in the middle of a word. */
const TEXT = 3000;

function renderMessage({ heading, text, small, rows }: Message, takes: Takes): Block[] {
  const head = heading === undefined ? [] : [plainContext(heading)];
  return [...head, ...paragraph(text), ...(small === undefined ? [] : [context(small)]), ...renderRows(rows, takes)];
}

/** Where a question has several readings, what can be picked is the answer. */
function readMessage({ heading, text, small, rows }: Message): string {
  const meant = rows.flatMap((row) => (row.kind === 'menu' && row.action.action === 'meant' ? row.choices : []));
  const pieces = [heading, text, ...meant.map(({ label }) => `${label}.`), small];
  return pieces.filter((piece) => piece !== undefined).join('\n');
}

function readPage(page: Page, phrase: Bot['phrase']): string {
  return page.kind === 'card' ? readCard(page, phrase) : readMessage(page);
}

/** @param takes what may be drawn as such: only in messages, and not every workspace takes it */
export function renderView(view: View, service: Shows, takes = plainly): MessageBody {
  const { phrase } = service.bot;
  const page = pageOf(view, service, 'button_share');
  const blocks = page.kind === 'card' ? renderCard(page, phrase, takes) : renderMessage(page, takes);
  return { text: escapeText(short(readPage(page, phrase), TEXT)), blocks };
}
