// What people read in a message: its text, its cards, and the messages that it forwards.
import { type Message, MessageFlags, type MessageSnapshot } from 'discord.js';
import { textOf } from './text.ts';

type Readable = Pick<Message | MessageSnapshot, 'content' | 'embeds' | 'components'>;

/** Texts among components, in containers and sections too. */
function displayed(components: readonly object[]): string[] {
  return components.flatMap((component) => {
    if ('content' in component) return String(component.content);
    return 'components' in component && Array.isArray(component.components) ? displayed(component.components) : [];
  });
}

function piecesOf({ content, embeds, components }: Readable): string[] {
  const cards = embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...cards, ...displayed(components)]
    .map((piece) => textOf(piece ?? ''))
    .filter((piece) => piece !== '');
}

/** A message of ours, as it was sent. */
export function ownTextIn({ content, components }: Pick<Message, 'content' | 'components'>): string {
  return [content, ...displayed(components)].filter((piece) => piece !== '').join('\n');
}

/** What a card of ours says below its title, as it was sent; undefined where the message is none. */
export function ownCardIn({ embeds, components, flags }: Message): string | undefined {
  if (!flags.has(MessageFlags.IsComponentsV2)) return embeds[0]?.description ?? undefined;
  const [, body] = displayed(components);
  return body;
}

/** Plain text, a line each. */
export function seenIn(message: Message): string {
  return [message, ...message.messageSnapshots.values()].flatMap(piecesOf).join('\n');
}
