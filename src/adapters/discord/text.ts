// Discord's text to plain text and back.
import { escapeMarkdown } from 'discord.js';

/** Users, roles, channels, commands, emoji and timestamps, as Discord writes them. */
const ENTITY = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[a-zA-Z])?|\/[^:>]+:\d+|id:\w+)>/gu;

/** Quotes all that follows; in plain text each line of a quotation begins with ">". */
const QUOTED_REST = /^>>> ?([\s\S]*)/mu;

/** A message of Discord to plain text: what is a question in it. */
export function textOf(content: string): string {
  return content
    .replace(QUOTED_REST, (_, rest: string) => rest.replace(/^/gmu, '> '))
    .replace(ENTITY, ' ')
    .replace(/(?<=^|\s)@(?:everyone|here)\b/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** What may be markup somewhere: without any of it there is nothing to escape, which takes 30 µs to find out in detail. */
const MARKUP = /[\\*_~`|>#[\]]|^\s*(?:[-+]|\d+\.)/mu;

/** Quotations and small print, which discord.js leaves as they are. */
const LINE_MARKUP = /^([^\S\n]*)(?=>|-#)/gmu;

/** Plain text that shows as it stands: nothing in it is markup. */
export function plain(text: string): string {
  if (!MARKUP.test(text)) return text;
  const escaped = escapeMarkdown(text, { heading: true, bulletedList: true, numberedList: true, maskedLink: true });
  return escaped.replace(LINE_MARKUP, '$1\\');
}

/** What `plain` escaped, as it was. */
export function unescaped(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}

/** So many code points at most, with an ellipsis where some had to go. */
export function short(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}

const SENTENCE_ENDS = ['. ', '! ', '? ', '.\n'];

/** So many characters at most, cut behind a whole sentence where there is one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  const end = Math.max(...SENTENCE_ENDS.map((mark) => kept.lastIndexOf(mark)));
  if (end > 0) return kept.slice(0, end + 1);
  // Half a character is none.
  return `${kept.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
