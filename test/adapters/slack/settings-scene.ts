// How the settings of a workspace are looked at and changed.
import type { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import type { Channel } from '../../doubles/slack/model/channel.ts';
import type { Message } from '../../doubles/slack/model/message.ts';
import type { User } from '../../doubles/slack/model/user.ts';
import type { View } from '../../doubles/slack/model/view.ts';
import { wireOf } from '../../doubles/slack/model/wire.ts';
import { labelled, wordsOf } from './people.ts';
import type { Entry } from './support.ts';

export const WHOLE = 'Change for the workspace';
export const HERE = 'Change for this channel';
/** What a workspace has that nobody has changed. */
export const OWN = [
  'The whole workspace',
  '• Default language: automatic (default)',
  '• Answers for everyone: yes (default)',
  '• Buttons below an answer: Source, 👍 👎, More (default)',
  '• Help for a mention without a question: yes (default)',
  'This channel',
  '• As in the whole workspace',
];

type Values = Record<string, string | string[]>;

/** The lines of the card, without its title and what makes some stand out. */
export function linesOf(on: { readonly blocks: readonly object[] }): string[] {
  return wordsOf(on).replaceAll('*', '').split('\n').slice(1);
}

export function settingsIn(user: User, channel: Channel | 'dm', called = 'settings'): Promise<Message> {
  return user.command('/investai', called, { in: channel }).response();
}

/** The form behind a button of the card. */
export async function opened(user: User, channel: Channel | 'dm', label = WHOLE): Promise<View> {
  const card = await settingsIn(user, channel);
  return user.click(card, labelled(card, label)).modal();
}

/** Changes them as a person does. @returns what then stands in the form's place */
export async function change(user: User, channel: Channel | 'dm', values: Values, label?: string): Promise<View> {
  return user.submit(await opened(user, channel, label), values).modal();
}

/** Clicks in a modal, whose content another one takes the place of. */
export async function clickIn(slack: FakeSlack, user: User, modal: View, label: string): Promise<View> {
  const { updates } = modal;
  user.click(modal, labelled(modal, label));
  return slack.until(() => modal.updates > updates && modal, undefined, `what "${label}" opens`);
}

/** What the log says of changes. */
export function auditsIn(entries: readonly Entry[]) {
  return entries.flatMap(({ level, fields, message }) =>
    'settings' in fields ? [{ level, message, ...wireOf(fields['settings']) }] : [],
  );
}
