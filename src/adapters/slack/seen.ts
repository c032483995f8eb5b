// What people read in a message: its blocks, else its text, and its attachments.
import { textOf } from './text.ts';

type Wire = Readonly<Record<string, unknown>>;

const isWire = (value: unknown): value is Wire => typeof value === 'object' && value !== null && !Array.isArray(value);

function listIn(value: unknown): readonly Wire[] {
  return Array.isArray(value) ? value.filter(isWire) : [];
}

function plainOf(pieces: readonly unknown[]): string[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? textOf(piece) : '')).filter((piece) => piece !== '');
}

/** In rich text nothing is escaped: words and links; people, channels and emoji are none. */
function inlineText({ type, text, url, fallback }: Wire): string {
  const said = [text, url, fallback].find((piece) => typeof piece === 'string' && piece !== '');
  return type === 'emoji' ? '' : String(said ?? ' ');
}

/** Paragraphs, quotations and the items of lists, a line each. */
function richTexts({ elements }: Wire): string[] {
  const inside = listIn(elements);
  if (inside.some(({ type }) => String(type).startsWith('rich_text'))) return inside.flatMap(richTexts);
  return inside.length === 0 ? [] : [inside.map(inlineText).join('').trim()];
}

function cellText(cell: Wire): string {
  return cell['type'] === 'rich_text' ? richTexts(cell).join(' ') : String(cell['text'] ?? '');
}

const CONTROLS: readonly unknown[] = ['actions', 'context_actions'];

/** Headers, sections with their fields, small print, Markdown; rich text; tables, a line each row. */
function blockTexts(blocks: unknown): string[] {
  return listIn(blocks).flatMap((block) => {
    const { type, text, fields, elements, rows } = block;
    if (type === 'rich_text') return richTexts(block);
    if (type === 'table') return (Array.isArray(rows) ? rows : []).map((row) => listIn(row).map(cellText).join(' '));
    // What buttons say is no part of what is told.
    const told = CONTROLS.includes(type) ? [] : [text, ...listIn(fields), ...listIn(elements)];
    return plainOf(told.map((piece) => (isWire(piece) ? piece['text'] : piece)));
  });
}

function attachmentTexts({ pretext, title, text, fields, blocks, message_blocks: shared }: Wire): string[] {
  const named = listIn(fields).flatMap((field) => [field['title'], field['value']]);
  const shown = plainOf([pretext, title, text, ...named]);
  const forwarded = listIn(shared).flatMap(({ message }) => (isWire(message) ? blockTexts(message['blocks']) : []));
  return shown.length > 0 ? shown : [...blockTexts(blocks), ...forwarded];
}

/** Plain text, a line each. Where a message has blocks, its text is for notices: an app may write another one there. */
export function seenIn(message: Wire): string {
  const seen = blockTexts(message['blocks']);
  const own = seen.some((line) => line !== '') ? seen : plainOf([message['text']]);
  return [...own, ...listIn(message['attachments']).flatMap(attachmentTexts)].filter((line) => line !== '').join('\n');
}
