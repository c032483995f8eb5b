import { isWire, type Wire, wiresOf } from '../model/wire.ts';
import { elementIn } from './elements.ts';
import { type Problem, wrong } from './problem.ts';
import { anything, bool, both, byType, holds, list, need, object, type Rule, string } from './rules.ts';
import { id, plain, text } from './texts.ts';

/** Where blocks are shown. */
export type Surface = 'message' | 'home' | 'modal';

const base = { type: anything, block_id: id };

const contextElement: Rule = (value, pointer) =>
  isWire(value) && value['type'] === 'image' ? elementIn.image(value, pointer) : text(3000)(value, pointer);

const cell = byType(
  {
    raw_text: object({ type: anything, text: need(string(1, 3000)) }),
    raw_number: object({ type: anything, value: need(anything), text: need(string(1, 3000)) }),
    rich_text: anything,
  },
  ['raw_text', 'raw_number', 'rich_text'],
);

const kinds: Record<string, Rule> = {
  section: both(
    object({
      ...base,
      text: text(3000),
      fields: list(1, 10, text(2000)),
      accessory: elementIn.accessory,
      expand: bool,
    }),
    holds(({ text: said, fields }) => (said || fields ? null : 'missing required field: text or fields')),
  ),
  header: object({ ...base, text: need(plain(150)), level: anything }),
  divider: object(base),
  context: object({ ...base, elements: need(list(1, 10, contextElement)) }),
  actions: object({ ...base, elements: need(list(1, 25, elementIn.actions)) }),
  context_actions: object({ ...base, elements: need(list(1, 5, elementIn.contextActions)) }),
  image: both(
    object({
      ...base,
      alt_text: need(string(1, 2000)),
      image_url: string(1, 3000),
      slack_file: anything,
      title: plain(2000),
    }),
    holds(({ image_url: url, slack_file: file }) => (url || file ? null : 'must have either image_url or slack_file')),
  ),
  input: object({
    ...base,
    label: need(plain(2000)),
    element: need(elementIn.input),
    hint: plain(2000),
    optional: bool,
    dispatch_action: bool,
  }),
  markdown: object({ ...base, text: need(string(1, 12_000)) }),
  table: object({ ...base, rows: need(list(1, 100, list(1, 20, cell))), column_settings: list(0, 20, anything) }),
  rich_text: object({ ...base, elements: need(list(1, 1000, anything)) }),
};

/** Known, and taken as they are. */
const unchecked = ['alert', 'card', 'carousel', 'container', 'data_table', 'plan', 'task_card', 'video'];
const everywhere = ['section', 'header', 'divider', 'context', 'actions', 'image', 'input', 'rich_text', 'video'];
const places: Record<Surface, string[]> = {
  message: [...everywhere, ...unchecked, 'context_actions', 'markdown', 'table', 'file'],
  home: everywhere,
  modal: [...everywhere, 'alert'],
};
const loose = Object.fromEntries([...unchecked, 'file'].map((type) => [type, anything]));

/** Everything wrong with the blocks of a surface. */
export function blockProblems(blocks: unknown, surface: Surface, pointer: string): Problem[] {
  const rule = byType({ ...kinds, ...loose }, places[surface]);
  const most = surface === 'message' ? 50 : 100;
  const known = list(0, most, rule)(blocks, pointer);
  return [...known, ...repeated(wiresOf(blocks), pointer)];
}

/** A block_id is there once, an action_id once in its block. */
function repeated(blocks: Wire[], pointer: string): Problem[] {
  const inside = blocks.flatMap((block, index) =>
    twice(wiresOf(block['elements']), 'action_id', `${pointer}/${index}/elements`),
  );
  return [...twice(blocks, 'block_id', pointer), ...inside];
}

function twice(all: Wire[], key: string, pointer: string): Problem[] {
  const seen = new Set<unknown>();
  return all.flatMap((one, index) => {
    const value = one[key];
    const again = value !== undefined && seen.has(value);
    seen.add(value);
    return again ? wrong(`${pointer}/${index}/${key}`, `\`${key}\` ${String(value)} already exists`) : [];
  });
}
