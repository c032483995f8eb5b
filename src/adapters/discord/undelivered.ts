// Why an answer wasn't delivered, for the operator.
import { RESTJSONErrorCodes as Codes, DiscordAPIError } from 'discord.js';
import { report } from '../../runtime/failure.ts';
import { createForbidden } from '../../runtime/forbidden.ts';
import type { Log } from '../../runtime/log.ts';
import { isTransient } from './retry.ts';

/** The bot may not write there, or not what it wrote. */
const FORBIDDEN: readonly (number | string)[] = [
  Codes.MissingAccess,
  Codes.MissingPermissions,
  Codes.CannotReplyWithoutPermissionToReadMessageHistory,
  Codes.UnknownChannel,
  Codes.CannotSendMessagesInNonTextChannel,
  Codes.CannotExecuteActionOnThisChannelType,
  Codes.InvalidActionOnArchivedThread,
  Codes.ThreadLocked,
  Codes.MessageWasBlockedByAutomaticModeration,
  Codes.TitleWasBlockedByAutomaticModeration,
  Codes.CannotSendMessagesToThisUser,
  Codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
];

/** @param channel where it should have gone
 * @param id of the event that it answers */
export type Undelivered = (error: unknown, channel: string, id: string) => void;

export function createUndelivered(log: Log): Undelivered {
  const forbidden = createForbidden(log);
  return (error, channel, id) => {
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    if (code === Codes.InteractionHasAlreadyBeenAcknowledged) log.debug({ id }, 'an earlier attempt had arrived');
    else if (code === Codes.UnknownInteraction) log.warn({ id }, 'an answer came too late: Discord waits 3 seconds');
    else if (code !== undefined && FORBIDDEN.includes(code)) forbidden(channel, code);
    else if (isTransient(error))
      report(log, error, `Discord was out of reach: it is unknown whether ${id} was answered`);
    else report(log, error, `Discord refused the answer to ${id}`);
  };
}
