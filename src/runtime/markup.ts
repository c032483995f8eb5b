// The lines of a card in a platform's markup.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Line } from './line.ts';

export interface Markup {
  /** So that nothing in it is markup. */
  readonly plain: (text: string) => string;
  readonly strong: (text: string) => string;
  /** Of a text that is plain already. */
  readonly link: (text: string, url: string) => string;
  /** In front of an item of a list. */
  readonly bullet: string;
  /** Between the items of a group. */
  readonly between: string;
}

export function linesOf(
  lines: readonly Line[],
  language: Language,
  phrase: Bot['phrase'],
  { plain, strong, link, bullet, between }: Markup,
): string[] {
  const lineOf = (line: Line): string | string[] => {
    switch (line.kind) {
      case 'text':
        return plain(line.text);
      case 'item':
        return `${bullet} ${plain(line.text)}`;
      case 'heading':
        return strong(line.text);
      case 'group':
        return [
          `${strong(line.title)} (${line.count})`,
          ...(line.items.length === 0 ? [] : [plain(line.items.join(between))]),
        ];
      case 'figure': {
        const note = line.note === undefined ? '' : ` (${plain(line.note)})`;
        return phrase('figure_line', language, { title: plain(line.title), value: `${strong(line.value)}${note}` });
      }
      case 'link':
        return line.url === undefined ? plain(line.text) : link(plain(line.text), line.url);
      case 'table':
        return line.rows.map(({ text }) => plain(text));
    }
  };
  return lines.flatMap(lineOf);
}
