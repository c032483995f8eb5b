// The markdown of Discord that the bot writes, to HTML.
import { box, escapeHtml } from './html.ts';

/** A character that is no markup, bold, italics, code, or a link. */
const INLINE = /\\(.)|\*\*(.+?)\*\*(?!\*)|\*([^*]+)\*|`([^`]+)`|\[((?:\\.|[^\]])+)\]\((\S+?)\)/gu;

function inline(text: string): string {
  let html = '';
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    const [all, character, bold, italic, code, label, address = ''] = found;
    html += escapeHtml(text.slice(end, found.index));
    if (character !== undefined) html += escapeHtml(character);
    else if (bold !== undefined) html += `<b>${inline(bold)}</b>`;
    else if (italic !== undefined) html += `<i>${inline(italic)}</i>`;
    else if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`;
    else html += `<a href="${escapeHtml(address)}">${inline(label ?? '')}</a>`;
    end = found.index + all.length;
  }
  return html + escapeHtml(text.slice(end));
}

/** What a line begins with, and how it is drawn. */
const LINES: readonly (readonly [begins: RegExp, name: string])[] = [
  [/^-# /u, 'small'],
  [/^### /u, 'heading third'],
  [/^## /u, 'heading second'],
  [/^# /u, 'heading first'],
  [/^[-*] /u, 'item'],
  [/^> /u, 'quotation'],
];

function line(text: string): string {
  const found = LINES.find(([begins]) => begins.test(text));
  return found === undefined ? box('line', inline(text)) : box(found[1], inline(text.replace(found[0], '')));
}

export function drawMarkdown(text: string): string {
  return text.split('\n').map(line).join('');
}
