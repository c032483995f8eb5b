// The slash command and the message shortcut: answered in private.
import type { App } from '@slack/bolt';
import { answerText } from '../../runtime/look-up.ts';
import { tooMany, wentWrong } from '../../runtime/notices.ts';
import type { Shown } from '../../runtime/view.ts';
import { runCommand } from './handlers.ts';
import { commandOf, shortcutOf } from './names.ts';
import { personOf, placeOf } from './person.ts';
import { urlMessage } from './responses.ts';
import type { SlackService } from './service.ts';
import { textOf } from './text.ts';

function threadOf(message: Readonly<Record<string, unknown>>): { thread?: string } {
  const thread = message['thread_ts'];
  return typeof thread === 'string' ? { thread } : {};
}

export function listenToCommands(app: App, { service, dispatch, people, undelivered }: SlackService): void {
  app.command(commandOf(service.bot), async ({ command, ack, client, context }) => {
    const { user_id: user, channel_id: channel, trigger_id: id, text } = command;
    const team = context.teamId ?? command.team_id;
    const where = { team, user, channel, direct: channel.startsWith('D') };
    const place = () => placeOf(where, client, people);
    // The acknowledgement is the answer: one way, within the three seconds that Slack waits.
    const show = async (shown: Shown): Promise<void> => ack(urlMessage(shown, service));
    const asker = { person: personOf(where), preferences: people.preferences };
    dispatch(() => ({
      id,
      user: `${team}:${user}`,
      points: 1,
      work: async () => show(runCommand(textOf(text), asker, service, await place())),
      refuse: async (limited) => show(tooMany(limited, service, await place())),
      apologise: async (reference) => show(wentWrong(reference, service, await place())),
    }));
  });
  app.shortcut(
    { type: 'message_action', callback_id: shortcutOf(service.bot) },
    async ({ shortcut, ack, respond, client, context }) => {
      await ack();
      const { user, channel, message, trigger_id: id } = shortcut;
      const team = context.teamId ?? '';
      const where = { team, user: user.id, channel: channel.id, direct: channel.id.startsWith('D') };
      const place = () => placeOf(where, client, people);
      const show = async (shown: Shown): Promise<void> => {
        try {
          await respond(urlMessage(shown, service, { isPrivate: true, ...threadOf(message) }));
        } catch (error) {
          undelivered(error, channel.id);
        }
      };
      dispatch(() => ({
        id,
        user: `${team}:${user.id}`,
        points: 1,
        work: async () => show(answerText(textOf(message.text ?? ''), service, await place())),
        refuse: async (limited) => show(tooMany(limited, service, await place())),
        apologise: async (reference) => show(wentWrong(reference, service, await place())),
      }));
    },
  );
}
