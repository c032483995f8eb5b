// What people read in a message: its text, its cards, and the messages that it forwards.
import type { Message, MessageSnapshot } from 'discord.js';
import { textOf } from './text.ts';

type Readable = Pick<Message | MessageSnapshot, 'content' | 'embeds'>;

function piecesOf({ content, embeds }: Readable): string[] {
  const cards = embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...cards].map((piece) => textOf(piece ?? '')).filter((piece) => piece !== '');
}

/** Plain text, a line each. */
export function seenIn(message: Message): string {
  return [message, ...message.messageSnapshots.values()].flatMap(piecesOf).join('\n');
}
