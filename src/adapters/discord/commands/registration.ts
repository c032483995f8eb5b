// Registers the commands where they differ from what is registered, and only then: Discord limits how often they change.
import {
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { differences } from './difference.ts';

export interface RegistrationOptions {
  readonly rest: REST;
  readonly application: string;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** For one server, at once; absent for all. */
  readonly guild?: string;
  /** Shows the differences and writes nothing. */
  readonly dryRun?: boolean;
}

/** Where a command works and how the bot is installed is said of global commands only. */
function forGuild(command: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  const { contexts: _, integration_types: __, ...rest } = command;
  return rest as RESTPostAPIApplicationCommandsJSONBody;
}

/** @returns the differences that were found, a line each; they are gone afterwards unless it was a dry run */
export async function registerCommands(options: RegistrationOptions): Promise<string[]> {
  const { rest, application, commands, guild, dryRun = false } = options;
  const route =
    guild === undefined ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const wanted = guild === undefined ? commands : commands.map(forGuild);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  const found = differences(registered, wanted);
  if (found.length > 0 && !dryRun) await rest.put(route, { body: wanted });
  return found;
}
