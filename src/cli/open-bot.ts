// The bot over the knowledge that is configured.
import type { Config } from '../config/config.ts';
import { defaultLanguageIn } from '../config/default-language.ts';
import { type Bot, createBot } from '../core/bot.ts';
import type { Trained } from '../knowledge/model-file.ts';
import { openKnowledge } from '../knowledge/open.ts';
import { showProgress } from './progress.ts';

/** @throws ConfigError for a default language that the bot doesn't speak */
export function botOf({ knowledge, model }: Trained, config: Config): Bot {
  const defaultLanguage = defaultLanguageIn(config, Object.keys(knowledge.languages));
  return createBot(knowledge, model, defaultLanguage === undefined ? {} : { defaultLanguage });
}

/**
 * Tells on standard error how the training goes, where there has to be one.
 * @param cache where trained models are kept
 * @param quietly where a program reads what is written
 */
export async function openBotAloud(config: Config, cache: string, quietly: boolean): Promise<Bot> {
  const progress = showProgress(process.stderr, quietly);
  try {
    return botOf(await openKnowledge(config.knowledgeFolder, cache, progress.tell), config);
  } finally {
    progress.end();
  }
}
