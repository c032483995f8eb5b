// The language that an operator chooses, held against those of the knowledge base.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../core/knowledge/language.ts';
import { typedChoice } from '../runtime/language-choice.ts';
import { ConfigError } from './reader.ts';

function chosenOf(typed: string, codes: readonly Language[]): Language | undefined {
  return typedChoice(typed, { languages: codes.map((code) => ({ code, name: code })) })?.language;
}

function wrong(typed: string, codes: readonly Language[]): string {
  return `DEFAULT_LANGUAGE is "${typed}". Set one of: ${codes.join(', ')}; or leave it out.`;
}

/**
 * Before the knowledge is read: its languages are folders.
 * @returns what is wrong with the choice: nothing where the folder shows no language
 */
export function defaultLanguageProblems(typed: string | undefined, knowledgeFolder: string): string[] {
  if (typed === undefined || !existsSync(knowledgeFolder)) return [];
  const codes = readdirSync(knowledgeFolder)
    .filter((name) => existsSync(join(knowledgeFolder, name, 'language.yaml')))
    .sort();
  return codes.length === 0 || chosenOf(typed, codes) !== undefined ? [] : [wrong(typed, codes)];
}

/**
 * @param codes the languages of the knowledge base
 * @returns undefined where none is chosen
 * @throws ConfigError for one that the bot doesn't speak
 */
export function defaultLanguageIn(
  { defaultLanguage }: { readonly defaultLanguage?: string },
  codes: readonly Language[],
): Language | undefined {
  if (defaultLanguage === undefined) return undefined;
  const language = chosenOf(defaultLanguage, codes);
  if (language !== undefined) return language;
  throw new ConfigError([wrong(defaultLanguage, codes)]);
}
