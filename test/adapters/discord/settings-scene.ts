// A server with somebody who manages it and somebody who doesn't, and how its settings are changed.
import type { Channel } from '../../doubles/discord/model/channel.ts';
import type { Guild } from '../../doubles/discord/model/guild.ts';
import type { Message } from '../../doubles/discord/model/message.ts';
import type { Modal } from '../../doubles/discord/model/modal.ts';
import type { User } from '../../doubles/discord/model/user.ts';
import { wireOf } from '../../doubles/discord/model/wire.ts';
import { cardOf, controlsOf, spaced } from './people.ts';
import type { Entry, Stage } from './support.ts';

export const WHOLE = 'Change for the server';
export const HERE = 'Change for this channel';
/** What a server has that nobody has changed. */
export const OWN = [
  'The whole server',
  '- Default language: automatic (default)',
  '- Answers to commands: as usual for each command (default)',
  '- Answers for everyone: yes (default)',
  '- Buttons below an answer: Source, 👍 👎, More (default)',
  '- Help for a mention without a question: yes (default)',
  'This channel',
  '- As in the whole server',
];

export interface Served {
  readonly guild: Guild;
  readonly channel: Channel;
  /** Who manages it. */
  readonly ann: User;
  readonly bob: User;
}

/** A server of its own for a test. */
export function serverOf({ discord }: Pick<Stage, 'discord'>): Served {
  const guild = discord.createGuild();
  const [ann, bob] = [discord.createUser({ name: 'Ann' }), discord.createUser({ name: 'Bob' })];
  guild.managers.add(ann);
  return { guild, channel: guild.channel, ann, bob };
}

/** The lines of the card, without what makes some stand out. */
export function linesOf(message: Message): string[] {
  return cardOf(message).lines.map((line) => line.replaceAll('**', ''));
}

export function settingsIn(channel: Channel, user: User): Promise<Message> {
  return user.command('settings', {}, { in: channel }).message();
}

/** The id of the button that says so. */
export function buttonOf(card: Message, label: string): string {
  const found = controlsOf(card).find((control) => spaced(control.label) === label);
  if (found === undefined) throw new Error(`no "${label}" among ${controlsOf(card).map((control) => control.label)}`);
  return found.id;
}

/** The card, and the form behind one of its buttons. */
export async function opened(user: User, channel: Channel, label = WHOLE): Promise<{ card: Message; modal: Modal }> {
  const card = await settingsIn(channel, user);
  return { card, modal: await user.click(card, buttonOf(card, label)).modal() };
}

/** Changes them as a person does. @returns the card that says so */
export async function change(
  user: User,
  channel: Channel,
  fields: Record<string, string | string[]>,
  label?: string,
): Promise<Message> {
  const { modal } = await opened(user, channel, label);
  return user.submit(modal, fields).message();
}

/** What the log says of changes. */
export function auditsIn(entries: readonly Entry[]) {
  return entries.flatMap(({ level, fields, message }) =>
    'settings' in fields ? [{ level, message, ...wireOf(fields['settings']) }] : [],
  );
}
