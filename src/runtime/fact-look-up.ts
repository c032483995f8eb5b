// What a person means who looks up a fact.
import type { Bot, Topic } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { isSame } from './same-text.ts';

/** By its id, or by its title in any language. */
function named(typed: string, bot: Bot): string | undefined {
  const id = typed.toLowerCase().trim();
  if (bot.tell(id, '') !== undefined) return id;
  const titled = bot.languages.flatMap(({ code }) => bot.topics(code).flatMap(({ facts }) => facts));
  return titled.find(({ title }) => isSame(title, typed))?.fact;
}

/** The topic that has this title. */
export function topicNamed(typed: string, language: Language, bot: Bot): Topic | undefined {
  return bot.topics(language).find(({ title }) => isSame(title, typed));
}

/**
 * The fact that is named, or those whose names are nearest, nearest first.
 * Asked as a question, words find more than by their letters: none where that understands them, and where nothing is near.
 */
export function factsNamed(typed: string, language: Language, bot: Bot): readonly string[] {
  const fact = named(typed, bot);
  if (fact !== undefined) return [fact];
  return bot.ask({ text: typed, locale: language }).outcome === 'fallback' ? bot.find(typed, language) : [];
}
