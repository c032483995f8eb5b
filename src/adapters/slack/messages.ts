// Mentions in channels and direct messages: answered in their thread.
import type { App, types } from '@slack/bolt';
import { answerMessage, isAfterthought, isSilent, type Mentioned, mentionIn } from '../../runtime/mention.ts';
import { tooMany, wentWrong } from '../../runtime/notices.ts';
import type { Shown } from '../../runtime/view.ts';
import { placeOf, type Whereabouts } from './person.ts';
import { renderView } from './render/view.ts';
import type { SlackService } from './service.ts';
import { textOf } from './text.ts';

interface Said {
  readonly where: Whereabouts;
  readonly text: string;
  readonly ts: string;
  /** The thread to answer in: the message's own, or the one that it starts. */
  readonly thread: string;
  /** In a channel. */
  readonly mentioned?: Mentioned;
}

type Client = App['client'];

function answer(said: Said, client: Client, { service, dispatch, people, outbox, undelivered }: SlackService): void {
  const { where, text, ts, thread, mentioned } = said;
  const { team, user, channel } = where;
  const post = async ({ view }: Shown): Promise<void> => {
    try {
      await outbox.post(client, team, { channel, thread, draw: (takes) => renderView(view, service, takes) });
    } catch (error) {
      undelivered(error, channel);
    }
  };
  const tell = async ({ view }: Shown): Promise<void> => {
    try {
      await client.chat.postEphemeral({ channel, user, thread_ts: thread, ...renderView(view, service) });
    } catch (error) {
      undelivered(error, channel);
    }
  };
  dispatch(() => ({
    // The same message may come as a mention and as a message, each with an id of its own.
    id: `${team}:${channel}:${ts}`,
    user: `${team}:${user}`,
    server: team,
    channel: `${team}:${channel}`,
    points: 1,
    work: async () => {
      const place = await placeOf(where, client, people);
      const shown = answerMessage({ text, isPrivate: false }, mentioned, service, place);
      if (shown !== undefined) await post(shown);
    },
    refuse: async (limited) => {
      const place = await placeOf(where, client, people);
      if (limited.first && !isSilent(place)) await tell(tooMany(limited, service, place));
    },
    apologise: async (reference) => {
      const place = await placeOf(where, client, people);
      if (!isSilent(place)) await post(wentWrong(reference, service, place));
    },
  }));
}

type Message = types.AllMessageEvents;

/** What a person wrote: not an edit, not another bot, not Slack itself. */
type Written = types.GenericMessageEvent | types.FileShareMessageEvent | types.ThreadBroadcastMessageEvent;

const WRITTEN: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

function isWritten(event: Message): event is Written {
  const { subtype } = event;
  return WRITTEN.includes(subtype) && !('bot_id' in event && event.bot_id !== undefined);
}

const milliseconds = (ts: string): number => Number(ts) * 1000;

/** An edited message that mentions the bot comes as a mention again, under the message's own id. */
function isTooLate(event: { readonly ts: string }): boolean {
  const edited = 'edited' in event ? (event.edited as { readonly ts?: string } | undefined) : undefined;
  return edited?.ts !== undefined && !isAfterthought(milliseconds(event.ts), milliseconds(edited.ts));
}

export function listenToMessages(app: App, slack: () => SlackService): void {
  app.event('app_mention', async ({ event, client, context }) => {
    const { user, channel, ts, thread_ts: thread = ts, text } = event;
    if (user === undefined || event.bot_id !== undefined || isTooLate(event)) return;
    const where = { team: context.teamId ?? '', user, channel, thread, direct: false };
    const mention = mentionIn(text, new RegExp(`<@${context.botUserId}(?:\\|[^>]*)?>`, 'u'), textOf);
    const mentioned = mention && { ...mention, channel: `${where.team}:${channel}` };
    answer({ where, text: textOf(text), ts, thread, ...(mentioned && { mentioned }) }, client, slack());
  });
  app.event('message', async ({ event, client, context }) => {
    if (event.channel_type !== 'im' || !isWritten(event)) return;
    const { user, channel, ts, text = '' } = event;
    const thread = event.thread_ts ?? ts;
    const where = { team: context.teamId ?? '', user, channel, direct: true };
    answer({ where, text: textOf(text), ts, thread }, client, slack());
  });
}
