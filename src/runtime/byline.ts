// Whose an answer is that everyone reads where nobody can read what was asked.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';

export interface Byline {
  readonly how: 'asked' | 'shared';
  /** As the platform tells it: anything may stand in it. */
  readonly name: string;
}

/** Code points of a name. */
const LONGEST = 40;
/** Shows nothing and lets nothing be joined: what would be a mention, an emoji or an address isn't. */
const JOINER = '\u2060';
/** Lines and signs of direction, which would carry over to what follows. */
const UNSEEN = /\p{C}|\p{Zl}|\p{Zp}/gu;
/** Marks upon marks, which would cover the lines above. */
const PILED = /(\p{M}{2})\p{M}+/gu;
const LINKING = /[<@:]|\.(?=[\p{L}\p{N}])/gu;

/** A display name in one line that calls, shows and links to nothing; what is markup on a platform its adapter escapes. */
export function shownName(name: string): string {
  const plain = name.replace(UNSEEN, ' ').replace(PILED, '$1').replace(/\s+/gu, ' ').trim();
  const points = [...plain];
  const short =
    points.length <= LONGEST
      ? plain
      : `${points
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`;
  return short.replace(LINKING, `$&${JOINER}`);
}

/**
 * "The number of gigafactories · shared by Ann"; the title alone where the name holds nothing that shows.
 * @returns nothing without a byline, and where nothing was answered that has a title
 */
export function headed(
  title: string,
  byline: Byline | undefined,
  phrase: Bot['phrase'],
  language: Language,
): { readonly heading?: string } {
  if (byline === undefined || title === '') return {};
  const name = shownName(byline.name);
  return { heading: name === '' ? title : phrase(`heading_${byline.how}`, language, { title, name }) };
}
