// `npm run discord:commands`: shows how the registered commands differ from the bot's, and registers them.
import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import { createRest } from '../adapters/discord/client.ts';
import { localizeCommands } from '../adapters/discord/commands/localize.ts';
import { registerCommands } from '../adapters/discord/commands/registration.ts';
import { diagnosis, refusalIn } from '../adapters/discord/refusal.ts';
import { DISCORD } from '../adapters/discord/remote.ts';
import { retrying } from '../adapters/discord/retry.ts';
import type { DiscordConfig } from '../config/discord.ts';
import type { Bot } from '../core/bot.ts';
import { OperatorError, PassingError } from '../runtime/operator-error.ts';
import type { ProxyRoute } from '../runtime/proxy.ts';
import { unreachable } from '../runtime/unreachable.ts';

export interface CommandsOptions {
  /** Shows the differences alone. */
  readonly 'dry-run'?: boolean;
  /** Registers none, so that those that are registered go. */
  readonly remove?: boolean;
  /** A server's id. */
  readonly guild?: string;
}

/** What Discord says of a server in which the bot isn't, or isn't allowed to. */
const NOT_THERE: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingPermissions,
];
const INVALID = RESTJSONErrorCodes.InvalidFormBodyOrContentType;
const REMEDY = ' Correct the phrases that it names, in knowledge/<language>/phrases.yaml.';

function explain(error: unknown, guild: string | undefined): Error {
  const refusal = refusalIn(error);
  if (refusal !== undefined) return refusal;
  if (error instanceof DiscordAPIError && guild !== undefined && NOT_THERE.includes(error.code))
    return new OperatorError(
      `The bot may not register commands in the server ${guild}, or is not in it (${error.message}). Check the id, and invite the bot there with the scope applications.commands.`,
    );
  if (error instanceof DiscordAPIError)
    return new OperatorError(`Discord refused the commands: ${error.message}.${error.code === INVALID ? REMEDY : ''}`);
  return new PassingError(unreachable(DISCORD, diagnosis(error)));
}

function summary(found: readonly string[], { 'dry-run': dryRun, remove }: CommandsOptions): string {
  if (found.length === 0)
    return `No difference: ${remove ? 'none is' : 'the commands are'} registered${remove ? '' : ' as they should be'}.\n`;
  const end = dryRun ? 'Nothing was written (--dry-run).' : remove ? 'Removed.' : 'Registered.';
  return `${found.join('\n')}\n${end}\n`;
}

/**
 * @param proxy over which Discord is reached, if it is
 * @returns what to print
 * @throws OperatorError without a token, and with what Discord or the network said
 */
export async function updateCommands(
  bot: Bot,
  discord: DiscordConfig | undefined,
  options: CommandsOptions,
  proxy?: ProxyRoute,
): Promise<string> {
  if (discord === undefined) throw new OperatorError('DISCORD_TOKEN is not set. docs/discord.md says where to get it.');
  const { 'dry-run': dryRun = false, remove = false, guild } = options;
  const rest = createRest(discord.token, { ...discord, ...(proxy === undefined ? {} : { proxy }) });
  try {
    const found = await retrying(async () => {
      const application = (await rest.get(Routes.currentApplication())) as { id: string };
      return registerCommands({
        rest,
        application: application.id,
        commands: remove ? [] : localizeCommands(bot),
        dryRun,
        ...(guild === undefined ? {} : { guild }),
      });
    });
    return summary(found, options);
  } catch (error) {
    throw explain(error, guild);
  }
}
