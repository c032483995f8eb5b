// Why an answer wasn't delivered, for the operator.
import { webApi } from '@slack/bolt';
import { report } from '../../runtime/failure.ts';
import type { Log } from '../../runtime/log.ts';
import { createMemory } from '../../runtime/memory.ts';
import { isUnsent } from './outbox.ts';

/** The bot may not write there: that is for the workspace to change, and said once a day for each channel. */
const FORBIDDEN = [
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'user_not_in_channel',
  'messages_tab_disabled',
];
const TOLD = { most: 1_000, milliseconds: 24 * 60 * 60_000 };

export type Undelivered = (error: unknown, channel: string) => void;

export function createUndelivered(log: Log): Undelivered {
  const told = createMemory<true>(TOLD);
  const forbidden = (code: string, channel: string): void => {
    if (told.get(channel) === undefined)
      log.warn({ channel, code }, 'the bot may not write here; this is said once a day');
    told.set(channel, true);
  };
  return (error, channel) => {
    const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
    if (code !== undefined && FORBIDDEN.includes(code)) forbidden(code, channel);
    else if (code !== undefined) report(log, error, 'Slack refused an answer');
    else if (isUnsent(error)) report(log, error, 'Slack was out of reach: an answer was not posted');
    else report(log, error, 'Slack was out of reach: it is unknown whether an answer arrived');
  };
}
