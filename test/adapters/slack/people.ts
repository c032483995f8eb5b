// What people see of the bot's messages and views, and how they ask and wait for the answer.
import { type Action, parseAction } from '../../../src/runtime/action.ts';
import type { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import { elementsIn, textsIn } from '../../doubles/slack/model/block-tree.ts';
import type { Channel } from '../../doubles/slack/model/channel.ts';
import type { Interaction } from '../../doubles/slack/model/interaction.ts';
import type { Message } from '../../doubles/slack/model/message.ts';
import type { User } from '../../doubles/slack/model/user.ts';
import { listOf, textOf, type Wire, wireOf, wiresOf } from '../../doubles/slack/model/wire.ts';
import { behindMore } from '../behind-more.ts';
import type { Entry } from './support.ts';

interface Shows {
  readonly blocks: readonly object[];
}

const blocksOf = ({ blocks }: Shows): Wire[] => wiresOf(blocks);

export interface Control {
  readonly id: string;
  /** What a button shows, or a menu before anything is picked. */
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** With plain spaces, French has no-break ones in front of its marks, and without Slack's escapes. */
export function spaced(text: string): string {
  const plain = text.replace(/[\u00a0\u202f]/gu, ' ');
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const labelOf = (object: unknown): string => spaced(textOf(wireOf(object)['text']));

/** Native thumbs are two buttons to those who see them. */
function thumbsIn(element: Wire): Control[] {
  return [element['positive_button'], element['negative_button']].map((thumb) => {
    const { value, text } = wireOf(thumb);
    return { id: textOf(value), label: labelOf(text), options: [] };
  });
}

/** Buttons and menus, in the order in which they stand. */
export function controlsOf(on: Shows): Control[] {
  return elementsIn(blocksOf(on)).flatMap((element) => {
    if (element['type'] === 'feedback_buttons') return thumbsIn(element);
    const options = wiresOf(element['options']).map((option) => ({
      label: labelOf(option['text']),
      value: textOf(option['value']),
    }));
    return { id: textOf(element['action_id']), label: labelOf(element['text'] ?? element['placeholder']), options };
  });
}

export function labelsOf(on: Shows): string[] {
  return controlsOf(on).map(({ label }) => label);
}

/** The control that does this; an error where there is none. */
export function controlFor(on: Shows, action: Action['action']): Control {
  const found = controlsOf(on).find(({ id }) => parseAction(id)?.action === action);
  if (found === undefined) throw new Error(`no ${action} among ${controlsOf(on).map(({ id }) => id)}`);
  return found;
}

/** The control with this label; an error where there is none. */
export function labelled(on: Shows, label: string): string {
  const found = controlsOf(on).find((control) => control.label === label);
  if (found === undefined) throw new Error(`no "${label}" among ${labelsOf(on)}`);
  return found.id;
}

const UNREAD = ['actions', 'context_actions', 'input'];

const isHeading = ({ type, elements }: Wire): boolean =>
  type === 'context' && wiresOf(elements)[0]?.['type'] === 'plain_text';

/** What stands above an answer: its title, and whose it is; empty where nothing does. */
export function headingOf(on: Shows): string {
  return spaced(blocksOf(on).filter(isHeading).flatMap(textsIn).join());
}

/** What is read: everything but the heading, buttons, menus and fields, a line each. */
export function wordsOf(on: Shows): string {
  const read = blocksOf(on).filter((block) => !UNREAD.includes(textOf(block['type'])) && !isHeading(block));
  return spaced(read.flatMap(textsOf).join('\n'));
}

/** A line for each row of a table. */
function textsOf(block: Wire): string[] {
  return block['type'] === 'table' ? listOf(block['rows']).map((row) => textsIn(row).join(': ')) : textsIn(block);
}

/** The cells of a table, row by row; none where there is no table. */
export function tableOf(on: Shows): string[][] {
  const table = blocksOf(on).find(({ type }) => type === 'table');
  return listOf(table?.['rows']).map((row) => wiresOf(row).map((cell) => spaced(textOf(cell['text']))));
}

export const { more, clickMore, pickMore } = behindMore(controlFor, (pressed: Interaction) => pressed.response());

/** Two people who read English, and one who reads French. */
export function createPeople(slack: FakeSlack) {
  return {
    ann: slack.createUser({ name: 'Ann' }),
    bob: slack.createUser({ name: 'Bob' }),
    jean: slack.createUser({ name: 'Jean', locale: 'fr-FR' }),
  };
}

/** The bot's messages that everyone in the channel sees. */
export function oursIn(slack: FakeSlack, channel: Channel): Message[] {
  return slack.messagesIn(channel).filter(({ author }) => author === slack.bot.user);
}

/** The bot's answer to what was said, in its thread. */
export function replyTo(slack: FakeSlack, said: Message): Promise<Message> {
  const find = () => slack.repliesTo(said).find(({ author }) => author === slack.bot.user);
  return slack.until(find, undefined, `an answer to "${said.text.slice(0, 100)}"`);
}

/** Mentions the bot, and waits for its answer. */
export function mention(slack: FakeSlack, user: User, text: string, channel = slack.channel): Promise<Message> {
  return replyTo(slack, user.mention(channel, text));
}

/** Waits for one more message that only this user sees. */
export function whispered(slack: FakeSlack, user: User, before = 0): Promise<Message> {
  return slack.until(() => slack.ephemeralsFor(user)[before], undefined, `a message for ${user.name} alone`);
}

/** Everything of a message that a person may notice. */
export function seen(message: Message) {
  const { notified, ephemeralFor } = message;
  const heading = headingOf(message);
  return {
    ...(heading === '' ? {} : { heading }),
    words: wordsOf(message),
    notified,
    onlyFor: ephemeralFor?.name ?? null,
    labels: labelsOf(message),
  };
}

/** What the operator had better look at. */
export function alarmsIn(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ level }) => level === 'warn' || level === 'error');
}
