// What a chat platform takes where a phrase stands: the names of commands, the length of buttons and menus.
import { itemsOf } from '../../core/knowledge/phrases.ts';
import type { Problem } from '../problem.ts';
import type { LanguageSources } from '../sources.ts';
import type { Rule } from './rule.ts';

interface Form {
  readonly keys: RegExp;
  readonly fits: (text: string) => boolean;
  /** Behind the key and the text: what is wrong, and what to do. */
  readonly remedy: string;
}

const atMost = (keys: RegExp, place: string, most: number): Form => ({
  keys,
  fits: (text) => [...text].length <= most,
  remedy: `is too long for ${place}, where ${most} characters have room. Shorten it.`,
});

/** Examples are whole questions: a telephone may cut them, the platforms don't. */
const EXAMPLE = 75;

/** The least that Discord and Slack take, as their references have it; buttons so that a telephone shows them whole. */
const FORMS: readonly Form[] = [
  atMost(/^command_(?:answer|verify)$/u, 'an entry of a menu', 24),
  atMost(/^(?:command|option)_.+_description$/u, 'a description', 100),
  atMost(/^manifest_description$/u, "Slack's short description of an app", 140),
  atMost(/^manifest_usage_hint$/u, 'the hint of a command', 1_000),
  atMost(/^manifest_agent_description$/u, 'the description of an agent', 300),
  {
    keys: /^manifest_long_description$/u,
    fits: (text) => [...text].length >= 174 && [...text].length <= 4_000,
    remedy:
      "does not fit Slack's long description of an app, which has 174 to 4000 characters. Lengthen or shorten it.",
  },
  atMost(/^(?:button_.+|language_title)$/u, 'a button', 34),
  atMost(/_pick$/u, 'a menu', 100),
  atMost(/^feedback_title$/u, 'a title', 24),
  atMost(/^feedback_(?:reason|details)$/u, 'a label', 45),
  atMost(/^reason_/u, 'a menu', 75),
  {
    keys: /^welcome_examples$/u,
    fits: (text) => itemsOf(text).every((example) => [...example].length <= EXAMPLE),
    remedy: `holds an example that is too long for a button, where ${EXAMPLE} characters have room. Shorten it.`,
  },
  {
    keys: /^(?:command|option)_(?!(?:answer|verify)$)(?!.*_description$)/u,
    fits: (text) => /^[-_\p{L}\p{N}]{1,32}$/u.test(text) && text === text.toLowerCase(),
    remedy:
      'cannot name a command or an option. Write one word of at most 32 letters, digits, - or _, in lower case, without spaces or apostrophes.',
  },
];

export const phrasesFitTheirPlace: Rule = ({ languages }) =>
  [...languages.values()].flatMap(({ phrases }) =>
    Object.entries(phrases?.value ?? {}).flatMap(([key, text]) =>
      FORMS.filter(({ keys, fits }) => keys.test(key) && !fits(text)).map(({ remedy }) =>
        (phrases as NonNullable<typeof phrases>).document.problem([key], `${key}: "${text}" ${remedy}`),
      ),
    ),
  );

/** Names of the same kind stand side by side: no two of them may be the same. */
function repeatedNames({ phrases }: LanguageSources, kind: 'command' | 'option'): Problem[] {
  if (phrases === undefined) return [];
  const seen = new Map<string, string>();
  return Object.entries(phrases.value).flatMap(([key, text]) => {
    if (!key.startsWith(`${kind}_`) || key.endsWith('_description')) return [];
    const first = seen.get(text);
    seen.set(text, first ?? key);
    const message = `${key}: "${text}" is the name that ${first} has already. Choose another.`;
    return first === undefined ? [] : [phrases.document.problem([key], message)];
  });
}

export const namesAreDifferent: Rule = ({ languages }) =>
  [...languages.values()].flatMap((own) => [...repeatedNames(own, 'command'), ...repeatedNames(own, 'option')]);
