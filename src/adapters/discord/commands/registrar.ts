// The commands that are registered, kept to those of the bot that answers.
import { isDeepStrictEqual } from 'node:util';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Bot } from '../../../core/bot.ts';
import { report } from '../../../runtime/failure.ts';
import type { Log } from '../../../runtime/log.ts';
import { type ClientSettings, createRest } from '../client.ts';
import { isUnauthorised, refusalIn } from '../refusal.ts';
import { retrying } from '../retry.ts';
import { localizeCommands } from './localize.ts';
import { registerCommands } from './registration.ts';

export interface RegistrarOptions {
  readonly token: string;
  readonly settings: ClientSettings;
  /** Which bot answers. */
  readonly bot: () => Bot;
  readonly log: Log;
  /** Told when Discord doesn't take the token; resolves to whether it does all the same. */
  readonly doubt: () => Promise<boolean>;
  /** Discord refuses the bot for good. */
  readonly failed: (error: Error) => void;
}

/**
 * Registers what the bot has other commands for than were registered last; Discord isn't even asked where it has none.
 * @param application its id
 * @returns resolves when that is done, or the log says why it isn't
 */
export type Register = (application: string) => Promise<void>;

export function createRegistrar({ token, settings, bot, log, doubt, failed }: RegistrarOptions): Register {
  let registered: readonly RESTPostAPIApplicationCommandsJSONBody[] | undefined;
  const rest = createRest(token, settings);
  const bring = async (application: string): Promise<void> => {
    const commands = localizeCommands(bot());
    if (isDeepStrictEqual(commands, registered)) return;
    // It forgets its token at a 401.
    const attempt = () => retrying(() => registerCommands({ rest: rest.setToken(token), application, commands }));
    try {
      const found = await attempt().catch(async (error: unknown) => {
        if (isUnauthorised(error) && (await doubt())) return attempt();
        throw error;
      });
      registered = commands;
      const said = found.length === 0 ? 'the commands are registered' : 'commands registered';
      log.info({ differences: found.length }, said);
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal !== undefined) failed(refusal);
      else report(log, error, 'the commands could not be registered; mentions and messages are answered all the same');
    }
  };
  let last = Promise.resolve();
  return (application) => {
    last = last.then(() => bring(application));
    return last;
  };
}
