// A command as people type it: a look-up by its name in any language of the bot, and what stands behind it.
import type { Bot } from '../core/bot.ts';
import { plainWord } from './same-text.ts';

const LOOK_UPS = ['topics', 'fact', 'figures', 'source', 'check', 'about'] as const;
export const COMMAND_NAMES = ['help', ...LOOK_UPS, 'lang'] as const;

export type Command =
  | { readonly name: 'help' | 'topics' | 'figures' | 'about' }
  /** One paragraph, or all; 0 for what is no number. */
  | { readonly name: 'source'; readonly paragraph?: number }
  | { readonly name: 'fact'; readonly query: string }
  /** A text as it was pasted, its lines with it. */
  | { readonly name: 'check'; readonly pasted: string }
  /** A language's code, or "auto". */
  | { readonly name: 'lang'; readonly wanted: string };

export interface Typed {
  /** Without the platform's markup, and without a slash. */
  readonly text: string;
  /** A command was typed in any case: what stands behind its name makes no question of it. */
  readonly isCommand: boolean;
}

/** As it is in English, or as a language of the bot calls it. */
function nameOf(word: string, bot: Bot): (typeof COMMAND_NAMES)[number] | undefined {
  const own = COMMAND_NAMES.find((name) => name === word);
  if (own !== undefined) return own;
  const typed = plainWord(word);
  return LOOK_UPS.find((name) =>
    bot.languages.some(({ code }) => plainWord(bot.phrase(`command_${name}`, code)) === typed),
  );
}

/** "source 2", "source § 2"; "source of the money" may be a question. */
function sourceOf(argument: string, isCommand: boolean): Command | undefined {
  if (argument === '') return { name: 'source' };
  const paragraph = /^(?:§\s*)?(\d{1,3})$/u.exec(argument)?.[1];
  return paragraph === undefined && !isCommand ? undefined : { name: 'source', paragraph: Number(paragraph ?? 0) };
}

/** @returns undefined for what is no command */
export function parseCommand({ text, isCommand }: Typed, bot: Bot): Command | undefined {
  const [first = '', ...rest] = text.split(/\s+/u).filter((word) => word !== '');
  const name = nameOf(first.toLowerCase(), bot);
  const argument = rest.join(' ');
  switch (name) {
    case undefined:
      return undefined;
    case 'source':
      return sourceOf(argument, isCommand);
    case 'fact':
      // "Fact or fiction: is it …?" is a question.
      if (!isCommand && argument.endsWith('?')) return undefined;
      return argument === '' ? { name: 'topics' } : { name, query: argument };
    case 'check':
      return { name, pasted: text.trim().slice(first.length).trim() };
    case 'lang':
      return rest.length <= 1 || isCommand ? { name, wanted: argument.toLowerCase() } : undefined;
    default:
      // "topics of the summit" is a question.
      return argument === '' || isCommand ? { name } : undefined;
  }
}
