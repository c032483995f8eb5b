// The language that an operator chooses, once the languages of the knowledge base are known.
import type { Language } from '../core/knowledge/language.ts';
import { typedChoice } from '../runtime/language-choice.ts';
import type { Config } from './config.ts';
import { ConfigError } from './reader.ts';

/**
 * @param codes the languages of the knowledge base
 * @returns undefined where none is chosen
 * @throws ConfigError for one that the bot doesn't speak
 */
export function defaultLanguageIn(
  { defaultLanguage }: Pick<Config, 'defaultLanguage'>,
  codes: readonly Language[],
): Language | undefined {
  if (defaultLanguage === undefined) return undefined;
  const languages = codes.map((code) => ({ code, name: code }));
  const language = typedChoice(defaultLanguage, { languages })?.language;
  if (language !== undefined) return language;
  throw new ConfigError([
    `DEFAULT_LANGUAGE is "${defaultLanguage}". Set one of: ${codes.join(', ')}; or leave it out.`,
  ]);
}
