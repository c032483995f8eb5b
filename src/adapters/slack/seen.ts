// What people read in a message: its text, else its blocks, and its attachments.
import { textOf } from './text.ts';

type Wire = Readonly<Record<string, unknown>>;

const isWire = (value: unknown): value is Wire => typeof value === 'object' && value !== null && !Array.isArray(value);

function listIn(value: unknown): readonly Wire[] {
  return Array.isArray(value) ? value.filter(isWire) : [];
}

/** Headers, sections with their fields, and small print. */
function blockTexts(blocks: unknown): unknown[] {
  return listIn(blocks).flatMap(({ text, fields, elements }) =>
    [text, ...listIn(fields), ...listIn(elements)].map((piece) => (isWire(piece) ? piece['text'] : undefined)),
  );
}

function attachmentTexts({ pretext, title, text, fields, blocks, message_blocks: shared }: Wire): unknown[] {
  const named = listIn(fields).flatMap((field) => [field['title'], field['value']]);
  const shown = [pretext, title, text, ...named];
  const forwarded = listIn(shared).flatMap(({ message }) => (isWire(message) ? blockTexts(message['blocks']) : []));
  return shown.some((piece) => typeof piece === 'string' && piece !== '')
    ? shown
    : [...blockTexts(blocks), ...forwarded];
}

function plainOf(pieces: readonly unknown[]): string[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? textOf(piece) : '')).filter((piece) => piece !== '');
}

/** Plain text, a line each. Where a message has blocks, its text says the same again. */
export function seenIn(message: Wire): string {
  const said = plainOf([message['text']]);
  const own = said.length > 0 ? said : plainOf(blockTexts(message['blocks']));
  return [...own, ...plainOf(listIn(message['attachments']).flatMap(attachmentTexts))].join('\n');
}
