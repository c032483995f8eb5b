// What tells an answer or a card in another language of the bot.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Action } from './action.ts';
import { type Button, button, menu, type Row } from './row.ts';

export interface LanguageControl {
  readonly buttons: readonly Button[];
  readonly menus: readonly Row[];
}

/**
 * One other language is a button, several are a menu; neither where there is none.
 * @param action what the control does; with the language that it is in
 */
export function languageControl(action: Action, bot: Bot): LanguageControl {
  const language: Language = action.language;
  const others = bot.languages.filter(({ code }) => code !== language);
  const [only, ...more] = others;
  if (only === undefined) return { buttons: [], menus: [] };
  if (more.length === 0) {
    const label = bot.phrase('language_title', only.code);
    return { buttons: [button({ ...action, language: only.code }, label)], menus: [] };
  }
  const choices = others.map(({ code, name }) => ({ label: name, value: code }));
  return { buttons: [], menus: menu(action, bot.phrase('language_pick', language), choices) };
}
