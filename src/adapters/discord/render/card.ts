// A card as a container of Discord's components.
import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { Bot } from '../../../core/bot.ts';
import type { Card } from '../../../runtime/card.ts';
import type { Line } from '../../../runtime/line.ts';
import { linesOf, type Markup } from '../../../runtime/markup.ts';
import { cut, plain, short } from '../text.ts';
import { container, display, LONGEST_LAYOUT, laidOut, type MessageBody } from './body.ts';
import { renderRows } from './components.ts';

/** Characters: more is no title. */
const TITLE = 256;

const MARKUP: Markup = {
  plain,
  strong: (text) => `**${plain(text)}**`,
  link: (text, url) => `[${text}](${url})`,
  bullet: '-',
  between: ' · ',
};

/** Without what a click on the menu below shows as well. */
function inShort(line: Line): Line {
  return line.kind === 'group' ? { ...line, items: [] } : line;
}

function bodyOf({ lines, language }: Card, phrase: Bot['phrase'], room: number): string {
  const write = (some: readonly Line[]): string => linesOf(some, language, phrase, MARKUP).join('\n');
  const whole = write(lines);
  return whole.length <= room ? whole : cut(write(lines.map(inShort)), room);
}

function footOf({ foot = [], language }: Card, phrase: Bot['phrase']): string {
  return linesOf(foot, language, phrase, MARKUP)
    .map((line) => `-# ${line}`)
    .join('\n');
}

export function renderCard(card: Card, phrase: Bot['phrase']): MessageBody {
  const title = `### ${short(plain(card.title), TITLE)}`;
  const foot = footOf(card, phrase);
  const body = bodyOf(card, phrase, LONGEST_LAYOUT - title.length - foot.length);
  const rows = renderRows(card.rows);
  const parts: APIComponentInContainer[] = [
    display(title),
    ...(body === '' ? [] : [display(body)]),
    ...(rows.length === 0 ? [] : [{ type: ComponentType.Separator as const }]),
    ...rows,
    ...(foot === '' ? [] : [display(foot)]),
  ];
  return laidOut([container(parts)]);
}
