// What people type to leave, beside /quit.
import type { Bot } from '../../core/bot.ts';
import { itemsOf } from '../../core/knowledge/phrases.ts';
import { isSame } from '../../runtime/same-text.ts';

/** What leaves other programs. */
const EVERYWHERE = ['quit', 'exit', 'q'];
/** The sign that other programs want in front, and what a hand adds behind: "/exit", ":q!", "exit()", "Quit." */
const AROUND = /^[/:.\\]|(?:\(\))?[\s.!;]*$/gu;

/** @returns whether the line is one of the words for it, in any language of the bot, and nothing else */
export function isLeave(line: string, { languages, phrase }: Bot): boolean {
  const typed = line.replace(AROUND, '');
  const own = languages.flatMap(({ code }) => itemsOf(phrase('leave_words', code)));
  return [...EVERYWHERE, ...own].some((word) => isSame(word, typed));
}
