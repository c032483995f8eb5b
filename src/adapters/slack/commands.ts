// The slash command and the message shortcut: answered in private.
import type { App } from '@slack/bolt';
import { answerText, checkText } from '../../runtime/look-up.ts';
import { tooMany, wentWrong } from '../../runtime/notices.ts';
import type { Place, Service } from '../../runtime/service.ts';
import { answerCommand } from '../../runtime/typed.ts';
import type { Shown } from '../../runtime/view.ts';
import { checkShortcutOf, commandOf, shortcutOf } from './names.ts';
import type { Draw } from './natives.ts';
import { enterpriseOf, placeOf } from './person.ts';
import { type UrlMessage, urlMessage } from './responses.ts';
import { seenIn } from './seen.ts';
import type { SlackService } from './service.ts';
import { textOf } from './text.ts';

function threadOf(message: Readonly<Record<string, unknown>>): { thread?: string } {
  const thread = message['thread_ts'];
  return typeof thread === 'string' ? { thread } : {};
}

export function listenToCommands(app: App, slack: () => SlackService): void {
  const { bot } = slack().service;
  app.command(commandOf(bot), async ({ command, ack, respond, client, context }) => {
    const { service, dispatch, people, natives, undelivered } = slack();
    const { user_id: user, channel_id: channel, trigger_id: id, text } = command;
    const team = context.teamId ?? command.team_id;
    const where = {
      ...{ team, user, name: command.user_name, channel, direct: channel.startsWith('D') },
      ...enterpriseOf(context),
    };
    const place = () => placeOf(where, client, people);
    const show = async (shown: Shown): Promise<void> => {
      const draw: Draw<UrlMessage> = (takes) => urlMessage(shown, service, undefined, takes);
      const message = natives.certain(team, draw);
      // The acknowledgement is the answer: one way, within the three seconds that Slack waits. Of a refusal it doesn't tell.
      if (message !== undefined) return ack(message);
      await ack();
      await natives.send(team, draw, respond).catch((error: unknown) => undelivered(error, channel));
    };
    dispatch(() => ({
      id,
      user: `${team}:${user}`,
      server: team,
      points: 1,
      work: async () => show(await answerCommand(textOf(text), service, await place())),
      refuse: async (limited) => show(tooMany(limited, service, await place())),
      apologise: async (reference) => show(wentWrong(reference, service, await place())),
    }));
  });
  listenToShortcut(app, shortcutOf(bot), answerText, slack);
  listenToShortcut(app, checkShortcutOf(bot), checkMessage, slack);
}

type Read = (text: string, service: Service, place: Place) => Shown;

const checkMessage: Read = (text, service, place) => checkText({ text, isPrivate: true }, service, place);

function listenToShortcut(app: App, id: string, read: Read, slack: () => SlackService): void {
  app.shortcut({ type: 'message_action', callback_id: id }, async ({ shortcut, ack, respond, client, context }) => {
    const { service, dispatch, people, natives, undelivered } = slack();
    await ack();
    const { user, channel, message, trigger_id: trigger } = shortcut;
    const team = context.teamId ?? '';
    const where = { team, user: user.id, channel: channel.id, direct: channel.id.startsWith('D') };
    const place = () => placeOf(where, client, people);
    const show = async (shown: Shown): Promise<void> => {
      try {
        const below = { isPrivate: true, ...threadOf(message) };
        const draw: Draw<UrlMessage> = (takes) => urlMessage(shown, service, below, takes);
        await natives.send(team, draw, respond);
      } catch (error) {
        undelivered(error, channel.id);
      }
    };
    dispatch(() => ({
      id: trigger,
      user: `${team}:${user.id}`,
      server: team,
      points: 1,
      work: async () => show(read(seenIn(message), service, await place())),
      refuse: async (limited) => show(tooMany(limited, service, await place())),
      apologise: async (reference) => show(wentWrong(reference, service, await place())),
    }));
  });
}
