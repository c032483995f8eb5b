// A command as people type it: a look-up by its name in any language of the bot, and what stands behind it.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import { typedChoice } from './language-choice.ts';
import { plainWord } from './same-text.ts';

export const COMMAND_NAMES = ['help', 'topics', 'fact', 'figures', 'source', 'check', 'about', 'lang'] as const;

type Name = (typeof COMMAND_NAMES)[number];

/** Called as one language alone calls it, it speaks that language: "chiffres". */
interface Named {
  readonly language?: Language;
}

export type Command = Named &
  (
    | { readonly name: 'help' | 'topics' | 'figures' | 'about' }
    /** One paragraph, or all; 0 for what is no number. */
    | { readonly name: 'source'; readonly paragraph?: number }
    | { readonly name: 'fact'; readonly query: string }
    /** A text as it was pasted, its lines with it. */
    | { readonly name: 'check'; readonly pasted: string }
    /** A language as it was typed, or "auto"; empty where none is. */
    | { readonly name: 'lang'; readonly wanted: string }
  );

/**
 * Where it was typed: behind a slash of its own, where its name makes a command of it; behind the platform's command; or as a
 * message, where only a look-up's own form is one.
 */
export type TypedAs = 'command' | 'words' | 'message';

export interface Typed {
  /** Without the platform's markup, and without a slash. */
  readonly text: string;
  readonly as: TypedAs;
}

interface Called extends Named {
  readonly name: Name;
}

/** As it is in English, or as a language of the bot calls it. */
function calledBy(word: string, { languages, phrase }: Bot): Called | undefined {
  const own = COMMAND_NAMES.find((name) => name === word.toLowerCase());
  if (own !== undefined) return { name: own };
  const typed = plainWord(word);
  const found = languages.flatMap(({ code: language }) =>
    COMMAND_NAMES.filter((name) => plainWord(phrase(`command_${name}`, language)) === typed).map((name) => ({
      name,
      language,
    })),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  return found.length > 1 || plainWord(first.name) === typed ? { name: first.name } : first;
}

/** "Topics!", "à propos": a name and nothing else. */
function wholeCalled(text: string, bot: Bot): Called | undefined {
  return calledBy(text.replace(/[\s.!]+$/u, '').replace(/\s+/gu, '-'), bot);
}

/** "source 2", "source § 2"; "source of the money" may be a question. */
function sourceOf(argument: string, as: TypedAs): Command | undefined {
  if (argument === '') return { name: 'source' };
  const paragraph = /^(?:§\s*)?(\d{1,3})$/u.exec(argument)?.[1];
  return paragraph === undefined && as !== 'command'
    ? undefined
    : { name: 'source', paragraph: Number(paragraph ?? 0) };
}

/** "Fact or fiction: is it …?" and "fact check: …" are questions. */
function factOf(argument: string, { text, as }: Typed, bot: Bot): Command | undefined {
  if (as !== 'command' && (argument.endsWith('?') || bot.textToCheck(text) !== undefined)) return undefined;
  return argument === '' ? { name: 'topics' } : { name: 'fact', query: argument };
}

/** "Check the budget", said to the bot, is a question: it speaks of the plan, and claims nothing. */
function isPasted(pasted: string, { text }: Typed, bot: Bot): boolean {
  if (pasted.endsWith('?') || bot.textToCheck(text) !== undefined) return false;
  const { verdict, claims } = bot.check(pasted);
  return claims.length > 0 || (verdict === 'not_about_plan' && bot.ask({ text: pasted }).outcome === 'fallback');
}

function checkOf(pasted: string, typed: Typed, bot: Bot): Command | undefined {
  const isCheck = typed.as !== 'message' || pasted === '' || isPasted(pasted, typed, bot);
  return isCheck ? { name: 'check', pasted } : undefined;
}

/** "Language models" is a question; "lang klingon" is none. */
function langOf(wanted: string, word: string, as: TypedAs, bot: Bot): Command | undefined {
  const isOne = wanted === '' || typedChoice(wanted, bot) !== undefined;
  const isNamed = word.toLowerCase() === 'lang' && !/\s/u.test(wanted);
  return as === 'command' || isOne || isNamed ? { name: 'lang', wanted: wanted.toLowerCase() } : undefined;
}

function commandOf({ name }: Called, word: string, argument: string, typed: Typed, bot: Bot): Command | undefined {
  switch (name) {
    case 'source':
      return sourceOf(argument, typed.as);
    case 'fact':
      return factOf(argument, typed, bot);
    case 'check':
      return checkOf(typed.text.trim().slice(word.length).trim(), typed, bot);
    case 'lang':
      return langOf(argument, word, typed.as, bot);
    default:
      // "topics of the summit" is a question.
      return argument === '' || typed.as === 'command' ? { name } : undefined;
  }
}

/** Letters of a code, or of "auto": too short to be meant so where nothing else is said. */
const LONGEST_CODE = 4;

/** "Français", and nothing else. */
function languageNamed(text: string, bot: Bot): Command | undefined {
  const isName = text.length > LONGEST_CODE && typedChoice(text, bot) !== undefined;
  return isName ? { name: 'lang', wanted: text.toLowerCase() } : undefined;
}

/**
 * Whether the settings are called.
 * @returns undefined where they aren't; else in which language, where their name tells
 */
export function settingsCalled(text: string, { languages, phrase }: Bot): Named | undefined {
  const typed = plainWord(text.trim());
  if (typed === 'settings') return {};
  const called = languages.find(({ code }) => plainWord(phrase('command_settings', code)) === typed);
  return called && { language: called.code };
}

/** @returns undefined for what is no command */
export function parseCommand(typed: Typed, bot: Bot): Command | undefined {
  const [first = '', ...rest] = typed.text.split(/\s+/u).filter((word) => word !== '');
  const whole = wholeCalled(typed.text.trim(), bot);
  const called = whole ?? calledBy(first, bot);
  if (called === undefined) return languageNamed(typed.text.trim(), bot);
  const command = commandOf(called, first, whole === undefined ? rest.join(' ') : '', typed, bot);
  return command && called.language !== undefined ? { ...command, language: called.language } : command;
}
