// Why an answer wasn't delivered, for the operator.
import { webApi } from '@slack/bolt';
import { report } from '../../runtime/failure.ts';
import { createForbidden } from '../../runtime/forbidden.ts';
import type { Log } from '../../runtime/log.ts';
import { isUnsent } from './outbox.ts';
import { tokenRefusalIn } from './refusal.ts';

/** The bot may not write there. */
const FORBIDDEN = [
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'is_inactive',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'cannot_reply_to_message',
  'posting_to_channel_denied',
  'access_denied',
  'no_permission',
  'ekm_access_denied',
  'team_access_not_granted',
  'user_not_in_channel',
  'messages_tab_disabled',
];

export type Undelivered = (error: unknown, channel: string) => void;

/** @param doubt told where the token may be why */
export function createUndelivered(log: Log, doubt: () => void): Undelivered {
  const forbidden = createForbidden(log);
  return (error, channel) => {
    if (tokenRefusalIn(error) !== undefined) doubt();
    const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
    if (code !== undefined && FORBIDDEN.includes(code)) forbidden(channel, code);
    else if (code !== undefined) report(log, error, 'Slack refused an answer');
    else if (isUnsent(error)) report(log, error, 'Slack was out of reach: an answer was not posted');
    else report(log, error, 'Slack was out of reach: it is unknown whether an answer arrived');
  };
}
