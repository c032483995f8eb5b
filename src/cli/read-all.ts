// The configuration for who wants to know all that is wrong: settings that cannot be used keep nobody from hearing of the knowledge too.
import type { Config } from '../config/config.ts';
import { ConfigError } from '../config/reader.ts';
import { problemsIn } from './check.ts';

/**
 * @param write is told every problem of the knowledge where the settings are wrong too
 * @throws ConfigError with every problem of the settings
 */
export function readAll(configure: () => Config, folder: () => string, write: (text: string) => void): Config {
  try {
    return configure();
  } catch (error) {
    const problems = problemsIn(folder());
    if (error instanceof ConfigError && problems !== undefined) write(`${problems.message}\n`);
    throw error;
  }
}
