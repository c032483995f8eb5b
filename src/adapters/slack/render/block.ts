// What our messages are made of, in Slack's Block Kit.
import type { types } from '@slack/bolt';
import { formatAction } from '../../../runtime/action.ts';
import type { Table } from '../../../runtime/line.ts';
import type { Button, Buttons, Choice, Row } from '../../../runtime/row.ts';
import { plainly, type Takes } from '../natives.ts';
import { escapeText } from '../text.ts';

export type Block = types.KnownBlock;

/** Slack's limits, in characters; a button shows some 30 of its 75. */
const SECTION = 3000;
const HEADER = 150;
const BUTTON = 75;
const OPTION = 75;
const PLACEHOLDER = 150;
const MOST_OPTIONS = 100;
/** Elements of one row of buttons and menus. */
const MOST_ELEMENTS = 25;

/** So many characters at most, with an ellipsis where some had to go. */
export function short(text: string, most: number): string {
  const points = [...text];
  return text.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}

const words = (text: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: short(text, most),
  emoji: true,
});

/** Sections of one message: Slack refuses more than 13,200 characters in all its blocks. */
const MOST_SECTIONS = 3;

/** So many characters of the text at most that, escaped, they fill a section: behind a sentence where there is one. */
function fitting(text: string): number {
  let length = Math.min(text.length, SECTION);
  while (escapeText(text.slice(0, length)).length > SECTION) length -= Math.ceil(length / 10);
  if (length === text.length) return length;
  const kept = text.slice(0, length);
  const end = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => kept.lastIndexOf(mark)));
  if (end > 0) return end + 1;
  // Half a character is none.
  return /[\uD800-\uDBFF]$/u.test(kept) ? length - 1 : length;
}

function section(text: string): Block {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

/** Plain text that shows as it stands; what is too long for one message ends with an ellipsis. */
export function paragraph(text: string): Block[] {
  const blocks: Block[] = [];
  let rest = text;
  while (rest !== '' && blocks.length < MOST_SECTIONS) {
    const length = fitting(rest);
    const isLast = blocks.length === MOST_SECTIONS - 1 && length < rest.length;
    const piece = escapeText(rest.slice(0, length).trimEnd());
    blocks.push(
      section(isLast ? `${piece.slice(0, SECTION - 1).replace(/(?:&[a-z]*|[\uD800-\uDBFF])$/u, '')}…` : piece),
    );
    rest = rest.slice(length).trimStart();
  }
  return blocks;
}

/** Lines of our own markup, everything else in them escaped already; the last ones go where there are too many. */
export function lines(all: readonly string[], most = MOST_SECTIONS): Block[] {
  const texts: string[] = [];
  for (const line of all) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < SECTION) texts[texts.length - 1] = `${last}\n${line}`;
    else if (texts.length < most) texts.push(line.slice(0, SECTION));
    else return [...texts.slice(0, -1), `${(texts.at(-1) ?? '').slice(0, SECTION - 2)}\n…`].map(section);
  }
  return texts.map(section);
}

/** Characters of all cells of a table. */
const MOST_IN_TABLE = 10_000;

/** @returns undefined for what Slack would refuse as a table */
export function table({ columns, rows }: Table): types.TableBlock | undefined {
  const all = [columns, ...rows.map(({ cells }) => cells)];
  if (all.flat().join('').length > MOST_IN_TABLE) return undefined;
  return {
    type: 'table',
    column_settings: columns.map((_, at) => (at < columns.length - 1 ? { is_wrapped: true } : { align: 'right' })),
    // Raw: nothing in it is markup, and nothing is escaped.
    rows: all.map((cells) => cells.map((text) => ({ type: 'raw_text', text }))),
  };
}

export function header(text: string): Block {
  return { type: 'header', text: words(text, HEADER) };
}

/** Small print of our own markup, everything else in it escaped already. */
export function markedContext(text: string): Block {
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

/** Small print. */
export function context(text: string): Block {
  return markedContext(escapeText(text));
}

/** Small print that shows as it stands: not even an emoji's name in it becomes one. */
export function plainContext(text: string): Block {
  return { type: 'context', elements: [{ type: 'plain_text', text: short(text, SECTION), emoji: false }] };
}

function renderButton({ action, label, style, reads, carries }: Button): types.Button {
  return {
    type: 'button',
    action_id: formatAction(action),
    text: words(label, BUTTON),
    ...(style === 'primary' ? { style } : {}),
    ...(reads === undefined ? {} : { accessibility_label: short(reads, BUTTON) }),
    ...(carries === undefined ? {} : { value: carries }),
  };
}

function optionOf({ label, value }: Choice): types.PlainTextOption {
  return { text: words(label, OPTION), value };
}

/** @param picked the value that is picked to begin with */
export function select(
  actionId: string,
  placeholder: string,
  choices: readonly Choice[],
  picked?: string,
): types.StaticSelect {
  const options = choices.slice(0, MOST_OPTIONS).map(optionOf);
  const initial = options.find(({ value }) => value === picked);
  return {
    type: 'static_select',
    action_id: actionId,
    placeholder: words(placeholder, PLACEHOLDER),
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

/** @param picked the values that are ticked to begin with */
export function checkboxes(actionId: string, choices: readonly Choice[], picked: readonly string[]): types.Checkboxes {
  const options = choices.map(optionOf);
  const initial = options.filter(({ value }) => value !== undefined && picked.includes(value));
  return {
    type: 'checkboxes',
    action_id: actionId,
    options,
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}

export function actions(elements: (types.Button | types.StaticSelect)[]): Block {
  return { type: 'actions', elements };
}

/** What Slack draws as thumbs; each says in its value what a button says in its id. */
function thumb({ action, label, reads }: Button): types.FeedbackButtons['positive_button'] {
  return {
    text: words(label, BUTTON),
    ...(reads === undefined ? {} : { accessibility_label: short(reads, BUTTON) }),
    value: formatAction(action),
  };
}

const THUMBS = 'rating';

function renderButtons({ buttons }: Buttons, takes: Takes): Block[] {
  const up = buttons.find(({ action }) => action.action === 'up');
  const down = buttons.find(({ action }) => action.action === 'down');
  if (buttons.length === 0) return [];
  if (up === undefined || down === undefined || !takes('context_actions'))
    return [actions(buttons.slice(0, MOST_ELEMENTS).map(renderButton))];
  const others = buttons.filter((button) => button !== up && button !== down);
  const feedback: types.FeedbackButtons = {
    type: 'feedback_buttons',
    action_id: THUMBS,
    positive_button: thumb(up),
    negative_button: thumb(down),
  };
  return [
    { type: 'context_actions', elements: [feedback] },
    ...renderButtons({ kind: 'buttons', buttons: others }, takes),
  ];
}

/** @param takes what may be drawn as such, or in plain buttons */
export function renderRows(rows: readonly Row[], takes: Takes = plainly): Block[] {
  return rows.flatMap((row) =>
    row.kind === 'menu'
      ? [actions([select(formatAction(row.action), row.label, row.choices)])]
      : renderButtons(row, takes),
  );
}
