// Blocks of Slack, as the bot sends them, to HTML.
import type { Block } from '../../src/adapters/slack/render/block.ts';
import { box, button, escapeHtml, face, select, span } from './html.ts';

/** A link, then bold, then italics; in Slack's markup they stand between what is no word. */
const LINK = /<([^|>]+)\|([^>]+)>/gu;
const BOLD = /(?<![\p{L}\p{N}])\*([^*\n]+)\*(?![\p{L}\p{N}])/gu;
const ITALIC = /(?<![\p{L}\p{N}])_([^_\n]+)_(?![\p{L}\p{N}])/gu;

/** The three characters that HTML and Slack escape alike are escaped already. */
function drawMarkup(text: string): string {
  const line = (one: string): string =>
    box('line', one.replace(BOLD, '<b>$1</b>').replace(ITALIC, '<i>$1</i>').replace(LINK, '<a href="$1">$2</a>'));
  return text.split('\n').map(line).join('');
}

interface Words {
  readonly type: string;
  readonly text: string;
}

function drawWords({ type, text }: Words): string {
  return type === 'mrkdwn' ? drawMarkup(text) : escapeHtml(text);
}

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

function unknown(type: string): Error {
  return new Error(`The pictures don't know how to draw "${type}".`);
}

function drawAction(element: Of<'actions'>['elements'][number]): string {
  if (element.type === 'button') return button(element.text.text, element.style === 'primary');
  if (element.type === 'static_select') return select(element.placeholder?.text ?? '');
  throw unknown(element.type);
}

function drawThumbs(element: Of<'context_actions'>['elements'][number]): string {
  if (element.type !== 'feedback_buttons') throw unknown(element.type);
  const { positive_button: up, negative_button: down } = element;
  return [up, down].map(({ text }) => span('native', face(text.text))).join('');
}

function drawSmall(element: Of<'context'>['elements'][number]): string {
  if (element.type === 'image') throw unknown(element.type);
  return drawWords(element);
}

function drawTable({ rows, column_settings: settings = [] }: Of<'table'>): string {
  const cell = (tag: string) => (one: (typeof rows)[number][number], column: number) => {
    if (one.type !== 'raw_text') throw unknown(one.type);
    return `<${tag} class="${settings[column]?.align ?? 'left'}">${escapeHtml(one.text)}</${tag}>`;
  };
  const drawn = rows.map((row, at) => `<tr>${row.map(cell(at === 0 ? 'th' : 'td')).join('')}</tr>`);
  return `<table>${drawn.join('')}</table>`;
}

function drawBlock(block: Block): string {
  switch (block.type) {
    case 'header':
      return box('heading', escapeHtml(block.text.text));
    case 'section':
      return box('text', block.text === undefined ? '' : drawWords(block.text));
    case 'context':
      return box('small', block.elements.map(drawSmall).join(' '));
    case 'actions':
      return box('row', block.elements.map(drawAction).join(''));
    case 'context_actions':
      return box('row', block.elements.map(drawThumbs).join(''));
    case 'table':
      return drawTable(block);
    case 'divider':
      return box('separator', '');
    default:
      throw unknown(block.type);
  }
}

export function drawSlack({ blocks }: { readonly blocks: readonly Block[] }): string {
  return blocks.map(drawBlock).join('');
}
