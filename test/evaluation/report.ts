// Tables and lists as text for a terminal and as Markdown.

export interface Table {
  readonly title: string;
  /** The first column's names read from the left, the others' figures from the right. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Item {
  readonly head: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
}

export interface Listing {
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Note {
  readonly note: string;
}

export type Block = Table | Listing | Note;

const LABEL_WIDTH = 9;

function textTable({ title, columns, rows }: Table): string {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [title, line(columns), ...rows.map(line)].join('\n');
}

function textList({ title, items }: Listing): string {
  const item = ({ head, lines }: Item): string =>
    [head, ...lines.map(([label, value]) => `  ${label.padEnd(LABEL_WIDTH)} ${value}`)].join('\n');
  return [title, ...items.map(item)].join('\n');
}

export function toText(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => {
    if ('note' in block) return block.note;
    return 'columns' in block ? textTable(block) : textList(block);
  });
  return `${texts.join('\n\n')}\n`;
}

/** On one line, with every character that Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|#~]/gu, '\\$&');

function markdownTable({ title, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = `| ${columns.map((_, at) => (at === 0 ? '---' : '---:')).join(' | ')} |`;
  return [`## ${escaped(title)}`, '', line(columns), rule, ...rows.map(line)].join('\n');
}

function markdownList({ title, items }: Listing): string {
  const lines = items.flatMap((item) => [
    `- ${escaped(item.head)}`,
    ...item.lines.map(([label, value]) => `  - ${escaped(label)}: ${escaped(value)}`),
  ]);
  return [`## ${escaped(title)}`, '', ...lines].join('\n');
}

export function toMarkdown(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => {
    if ('note' in block) return escaped(block.note);
    return 'columns' in block ? markdownTable(block) : markdownList(block);
  });
  return `${texts.join('\n\n')}\n`;
}
