// What a message of ours is made of, in Discord's own JSON.
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  escapeMarkdown,
} from 'discord.js';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What goes over the wire, but for who sees it and who is pinged: that is decided where it is sent. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: Row[];
}

/** Discord's limits, in characters. */
export const LONGEST_CONTENT = 2000;
const DESCRIPTION = 4096;
const EMBED_TITLE = 256;

const SENTENCE_ENDS = ['. ', '! ', '? ', '.\n'];

/** The blue of the European flag. */
const COLOR = 0x003399;

/** What may be markup somewhere: without any of it there is nothing to escape, which takes 30 µs to find out in detail. */
const MARKUP = /[\\*_~`|>#[\]]|^\s*(?:[-+]|\d+\.)/mu;

/** Quotations and small print, which discord.js leaves as they are. */
const LINE_MARKUP = /^(\s*)(?=>|-#)/gmu;

/** Plain text that shows as it stands: nothing in it is markup. */
export function plain(text: string): string {
  if (!MARKUP.test(text)) return text;
  const escaped = escapeMarkdown(text, { heading: true, bulletedList: true, numberedList: true, maskedLink: true });
  return escaped.replace(LINE_MARKUP, '$1\\');
}

/** So many code points at most, with an ellipsis where some had to go. */
export function short(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}

/** So many characters at most, cut behind a whole sentence where there is one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  const end = Math.max(...SENTENCE_ENDS.map((mark) => kept.lastIndexOf(mark)));
  if (end > 0) return kept.slice(0, end + 1);
  // Half a character is none.
  return `${kept.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** A short notice: content alone. */
export function renderNotice(text: string): MessageBody {
  return { content: cut(plain(text), LONGEST_CONTENT), embeds: [], components: [] };
}

/** Text, a line below it in small print, and rows of buttons. */
export function renderText(text: string, small: string | undefined, components: Row[]): MessageBody {
  const foot = small === undefined ? '' : `\n-# ${plain(small)}`;
  return { content: `${cut(plain(text), LONGEST_CONTENT - foot.length)}${foot}`, embeds: [], components };
}

/** A card: a title and lines, already escaped where they need it. */
export function renderCard(title: string, lines: readonly string[], components: Row[]): MessageBody {
  const embed: APIEmbed = {
    title: short(title, EMBED_TITLE),
    description: cut(lines.join('\n'), DESCRIPTION),
    color: COLOR,
  };
  return { content: '', embeds: [embed], components };
}
