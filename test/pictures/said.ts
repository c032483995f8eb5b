// All that a payload says, found without knowing how it is drawn: what a picture of it has to hold.

/** Where the platforms' JSON holds what people read. */
const READ = new Set(['content', 'title', 'description', 'label', 'placeholder', 'text', 'name', 'value']);
/** A closed menu shows none of its options; what is read out is shown to nobody, and ids are nobody's to read. */
const UNSEEN = new Set(['options', 'accessibility_label', 'custom_id', 'action_id']);

/** What stands in front of a line, then what stands around words; an escaped character is none. */
const LINE_MARKUP = /^(?:-#|#{1,3}|[-*>])\s+/u;
const LINK = /(?:\[((?:\\.|[^\]])+)\]\(\S+?\)|<[^|>]+\|([^>]+)>)/gu;
const WORD_MARKUP = /\\(.)|\*+|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|`/gu;

const ENTITIES = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
] as const;

/** @param isMarkup as opposed to text that shows as it stands */
function linesOf(text: string, isMarkup: boolean): string[] {
  const plain = (line: string): string =>
    ENTITIES.reduce(
      (all, [entity, character]) => all.replaceAll(entity, character),
      line
        .replace(LINE_MARKUP, '')
        .replace(LINK, (_, one?: string, other?: string) => one ?? other ?? '')
        .replace(WORD_MARKUP, (_, escaped?: string) => escaped ?? ''),
    );
  return text
    .split('\n')
    .map((line) => (isMarkup ? plain(line) : line).replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

const PLAIN_TYPES: readonly unknown[] = ['plain_text', 'raw_text'];

/** Slack keeps what a button carries under the name that embeds have for what a field says. */
const carries = (wire: object): boolean => 'action_id' in wire || 'accessibility_label' in wire;

export function saidBy(payload: unknown): string[] {
  if (Array.isArray(payload)) return payload.flatMap(saidBy);
  if (typeof payload !== 'object' || payload === null) return [];
  const isPlain = 'type' in payload && (PLAIN_TYPES.includes(payload.type) || payload.type === 2);
  return Object.entries(payload).flatMap(([key, value]) => {
    if (UNSEEN.has(key) || (key === 'value' && carries(payload))) return [];
    if (typeof value === 'string') return READ.has(key) ? linesOf(value, !isPlain) : [];
    return saidBy(value);
  });
}
