// What people see of the bot's messages, and how they ask and wait for the answer.

import { ComponentType } from 'discord.js';
import { parseAction } from '../../../src/runtime/action.ts';
import type { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import type { Channel } from '../../doubles/discord/model/channel.ts';
import type { Interaction } from '../../doubles/discord/model/interaction.ts';
import type { Message } from '../../doubles/discord/model/message.ts';
import type { User } from '../../doubles/discord/model/user.ts';
import { behindMore } from '../behind-more.ts';
import { BELOW_EN, BELOW_FR } from './texts.ts';

export interface Control {
  readonly id: string;
  /** What a button shows, or a menu before anything is picked. */
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

interface Component {
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly emoji?: { readonly name: string };
  readonly options?: Control['options'];
  readonly components?: readonly Component[];
}

type Shown = Pick<Message, 'components'> | { readonly components: readonly object[] };

/** Buttons and menus, in the order in which they stand. */
export function controlsOf({ components }: Shown): Control[] {
  const walk = (component: Component): Control[] => {
    const { custom_id: id, label, placeholder, emoji, options = [] } = component;
    const own = id === undefined ? [] : [{ id, label: label ?? placeholder ?? emoji?.name ?? '', options }];
    return [...own, ...(component.components ?? []).flatMap(walk)];
  };
  return (components as readonly Component[]).flatMap(walk);
}

/** With plain spaces: French has no-break ones in front of its marks. */
export function spaced(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ');
}

const HEADING = /^-# (.* · (?:asked by|shared by|question posée par|réponse partagée par) .*)\n/mu;

/** What stands above an answer: its title, and whose it is; empty where nothing does. */
export function headingOf({ content }: Pick<Message, 'content'>): string {
  return HEADING.exec(spaced(content))?.[1] ?? '';
}

/** The texts among components. */
function displaysIn({ components }: Shown): string[] {
  const walk = ({ content, components: inner = [] }: Component): string[] => [
    ...(content === undefined ? [] : [spaced(content)]),
    ...inner.flatMap(walk),
  ];
  return (components as readonly Component[]).flatMap(walk);
}

const isCard = ({ components }: Shown): boolean =>
  (components as readonly { readonly type: number }[]).some(({ type }) => type === ComponentType.Container);

/** The title of a message's card, its lines, and what stands in small print below. */
export function cardOf(message: Shown): { title: string; lines: string[]; foot: string[] } {
  const [title = '', body = '', foot = ''] = isCard(message) ? displaysIn(message) : [];
  return { title: title.replace(/^### /u, ''), lines: body.split('\n'), foot: foot.split('\n') };
}

/** What is told, without the heading: as a message, or on a card. */
export function textOf(message: Pick<Message, 'content'> & Shown): string {
  if (isCard(message)) return cardOf(message).lines.join('\n');
  return [spaced(message.content), ...displaysIn(message)].filter(Boolean).join('\n').replace(HEADING, '');
}

export function labelsOf(message: Shown): string[] {
  return controlsOf(message).map(({ label }) => spaced(label));
}

/** The control that does this; an error where the message has none. */
export function controlFor(message: Shown, action: string): Control {
  const found = controlsOf(message).find(({ id }) => parseAction(id)?.action === action);
  if (found === undefined) throw new Error(`no ${action} among ${controlsOf(message).map(({ id }) => id)}`);
  return found;
}

export const { more, clickMore, pickMore } = behindMore(controlFor, (pressed: Interaction) => pressed.message());

/** Two people who read English, and one who reads French. */
export function createPeople(discord: FakeDiscord) {
  return {
    ann: discord.createUser({ name: 'Ann' }),
    bob: discord.createUser({ name: 'Bob' }),
    jean: discord.createUser({ name: 'Jean', locale: 'fr' }),
  };
}

/** The bot's messages that everyone in the channel sees. */
export function oursIn(discord: FakeDiscord, channel: Channel): Message[] {
  return discord.messagesIn(channel).filter(({ author }) => author === discord.bot);
}

/** The bot's reply to what was said. */
export function replyTo(discord: FakeDiscord, said: Message): Promise<Message> {
  const find = () => oursIn(discord, said.channel).find((message) => message.replyTo === said);
  return discord.until(find, undefined, `an answer to "${said.content.slice(0, 100)}"`);
}

/** Mentions the bot, and waits for its answer. */
export function mention(discord: FakeDiscord, user: User, text: string, channel = discord.guild.channel) {
  return replyTo(discord, user.say(channel, `${discord.bot} ${text}`));
}

/** Everything of a message that a person may notice. */
export function seen(message: Message) {
  const { pings, ephemeralFor } = message;
  const heading = headingOf(message);
  return {
    ...(heading === '' ? {} : { heading }),
    content: textOf(message),
    pings,
    onlyFor: ephemeralFor?.name ?? null,
    labels: labelsOf(message),
  };
}

/** What is seen of an answer that a person has posted. */
export function postedBy(
  name: string,
  { title, content, french = false }: { title: string; content: string; french?: boolean },
) {
  return {
    heading: `${spaced(title)} · ${french ? 'réponse partagée par' : 'shared by'} ${name}`,
    content,
    pings: [],
    onlyFor: null,
    labels: french ? BELOW_FR : BELOW_EN,
  };
}
