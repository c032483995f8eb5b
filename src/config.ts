// Environment to Config, or one error naming every wrong variable and its remedy.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Config {
  /** The folder that holds facts.yaml. */
  readonly knowledgeFolder: string;
  /** The user's locale, such as "fr_FR.UTF-8"; absent where the system says none. */
  readonly locale?: string;
  readonly noColor: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every variable that readConfig reads; .env.example documents the ones that are ours. */
export const VARIABLES = ['KNOWLEDGE_DIR', 'LC_ALL', 'LC_MESSAGES', 'LANG', 'NO_COLOR'] as const;

/** What the environment has wrong, a line each. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const given = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value.trim();

/**
 * @param ownKnowledge the folder that the package brings
 * @throws ConfigError with every problem
 */
export function readConfig(environment: Environment, ownKnowledge: string): Config {
  const read = (name: (typeof VARIABLES)[number]): string | undefined => given(environment[name]);
  const problems: string[] = [];
  const chosen = read('KNOWLEDGE_DIR');
  if (chosen !== undefined && !existsSync(join(chosen, 'facts.yaml'))) {
    problems.push(
      `KNOWLEDGE_DIR names "${chosen}", where there is no facts.yaml. Name a knowledge folder, or leave the variable out for the one that comes with the bot.`,
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  const locale = read('LC_ALL') ?? read('LC_MESSAGES') ?? read('LANG');
  return {
    knowledgeFolder: chosen === undefined ? ownKnowledge : resolve(chosen),
    ...(locale === undefined ? {} : { locale }),
    noColor: read('NO_COLOR') !== undefined,
  };
}
