// What stands behind the slash command: a look-up by its name in any language, or a question.
import type { Bot } from '../../core/bot.ts';
import { fold } from '../../core/text/normalise.ts';

const NAMES = ['topics', 'fact', 'figures', 'source', 'about'] as const;

export type Command =
  | { readonly name: 'help' | 'topics' | 'figures' | 'about' }
  | { readonly name: 'source'; readonly paragraph?: number }
  | { readonly name: 'fact'; readonly query: string }
  /** A language's code, or "auto". */
  | { readonly name: 'language'; readonly wanted: string }
  | { readonly name: 'question'; readonly text: string };

const HELP = 'help';
const LANGUAGE = 'lang';

/** Without accents and hyphens, as people type: "apropos". */
function plain(word: string): string {
  return fold(word).replace(/[-_]/gu, '');
}

/** The look-up of this name, as it is in English or as a language of the bot calls it. */
function lookUpNamed(word: string, bot: Bot): (typeof NAMES)[number] | undefined {
  return NAMES.find(
    (name) =>
      name === word || bot.languages.some(({ code }) => plain(bot.phrase(`command_${name}`, code)) === plain(word)),
  );
}

/** "source 2", "source § 2"; "source of the money" is a question. */
function sourceOf(argument: string): Command | undefined {
  if (argument === '') return { name: 'source' };
  const paragraph = /^(?:§\s*)?(\d{1,3})$/u.exec(argument)?.[1];
  return paragraph === undefined ? undefined : { name: 'source', paragraph: Number(paragraph) };
}

function lookUpIn(word: string, argument: string, bot: Bot): Command | undefined {
  const name = lookUpNamed(word, bot);
  if (name === undefined) return undefined;
  if (name === 'source') return sourceOf(argument);
  if (name === 'fact') return argument === '' ? { name: 'topics' } : { name, query: argument };
  // "topics of the summit" is a question.
  return argument === '' ? { name } : undefined;
}

/** @param text without Slack's markup */
export function parseCommand(text: string, bot: Bot): Command {
  const [first = '', ...rest] = text.split(/\s+/u).filter((word) => word !== '');
  const word = first.toLowerCase();
  const argument = rest.join(' ');
  if (word === '' || (word === HELP && argument === '')) return { name: 'help' };
  if (word === LANGUAGE && rest.length <= 1) return { name: 'language', wanted: argument.toLowerCase() };
  return lookUpIn(word, argument, bot) ?? { name: 'question', text };
}
