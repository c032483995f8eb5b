// A card in Slack's blocks, and as it is read out.
import type { Bot } from '../../../core/bot.ts';
import type { Language } from '../../../core/knowledge/language.ts';
import type { Card } from '../../../runtime/card.ts';
import type { FigureRow, Line, Table } from '../../../runtime/line.ts';
import { linesOf, type Markup } from '../../../runtime/markup.ts';
import { plainly, type Takes } from '../natives.ts';
import { escapeText } from '../text.ts';
import { type Block, header, lines, markedContext, renderRows, table } from './block.ts';

type Phrasing = Bot['phrase'];

const MARKUP: Markup = {
  plain: escapeText,
  strong: (text) => `*${escapeText(text)}*`,
  link: (text, url) => `<${escapeText(url)}|${text}>`,
  bullet: '•',
  between: ' · ',
};

/** As it is read out: nothing is set off, and an address stands behind its name. */
const READ: Markup = {
  plain: (text) => text,
  strong: (text) => text,
  link: (text, url) => `${text}: ${url}`,
  bullet: '',
  between: ', ',
};

function withNote({ value, note }: FigureRow): string {
  return note === undefined ? value : `${value} (${note})`;
}

function figureTable(figures: readonly FigureRow[], phrase: Phrasing, language: Language): Table {
  return {
    kind: 'table',
    columns: [phrase('figures_column_title', language), phrase('figures_column_value', language)],
    rows: figures.map((figure) => ({ text: '', cells: [figure.title, withNote(figure)] })),
  };
}

/** What stands in the one table of a card: its own, or its figures; which lines these are. */
function tableIn(all: readonly Line[], phrase: Phrasing, language: Language) {
  const at = all.findIndex(({ kind }) => kind === 'table' || kind === 'figure');
  const own = all[at];
  if (own === undefined) return undefined;
  if (own.kind === 'table') return { at, count: 1, table: own };
  const figures = all.filter((line) => line.kind === 'figure');
  return { at, count: figures.length, table: figureTable(figures, phrase, language) };
}

/** The lines as sections, but for a table as such where it is wanted. */
function renderLines({ lines: all, language }: Card, phrase: Phrasing, takes: Takes): Block[] {
  const sections = (some: readonly Line[], most?: number): Block[] =>
    lines(linesOf(some, language, phrase, MARKUP), most);
  const found = tableIn(all, phrase, language);
  const drawn = found !== undefined && takes('table') ? table(found.table) : undefined;
  // The menus of a topic hold its titles again: one section of them is enough.
  if (found === undefined || drawn === undefined)
    return sections(all, all.some(({ kind }) => kind === 'item') ? 1 : undefined);
  return [...sections(all.slice(0, found.at)), drawn, ...sections(all.slice(found.at + found.count))];
}

/** Small print, its addresses behind their names. */
export function renderFoot(foot: readonly Line[], language: Language, phrase: Phrasing): Block[] {
  return foot.length === 0 ? [] : [markedContext(linesOf(foot, language, phrase, MARKUP).join('\n'))];
}

export function renderCard(card: Card, phrase: Phrasing, takes: Takes = plainly): Block[] {
  const { title, rows, foot = [], language } = card;
  return [
    header(title),
    ...renderLines(card, phrase, takes),
    ...renderRows(rows, takes),
    ...renderFoot(foot, language, phrase),
  ];
}

/** The end of a sentence, be it followed by where that stands: "(§ 2)". */
const ENDED = /[.!?:…](?: \([^)]*\))?$/u;

/** What is no sentence of its own ends as one where it is read out. */
function asSentence(line: string): string {
  const text = line.trim();
  return ENDED.test(text) ? text : `${text}.`;
}

/** All that the card says, and the questions that it offers, in sentences; not escaped. */
export function readCard({ title, lines: all, rows, foot = [], language }: Card, phrase: Phrasing): string {
  const offered = rows.flatMap((row) => (row.kind === 'buttons' ? row.buttons : []));
  const examples = offered.filter(({ action }) => action.action === 'example').map(({ label }) => label);
  const read = (some: readonly Line[]): string[] => linesOf(some, language, phrase, READ);
  return [title, ...read(all), ...examples, ...read(foot)].map(asSentence).join('\n');
}
