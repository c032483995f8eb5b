import { type Wire, wiresOf } from '../model/wire.ts';
import { blockProblems } from './blocks.ts';
import { type Problem, wrong } from './problem.ts';
import { anything, bool, need, object, oneOf, string } from './rules.ts';
import { plain } from './texts.ts';

const common = {
  type: need(oneOf('home', 'modal')),
  blocks: need(anything),
  private_metadata: string(0, 3000),
  callback_id: string(0, 255),
  external_id: string(0, 255),
};

const home = object(common);
const modal = object({
  ...common,
  title: need(plain(24)),
  submit: plain(24),
  close: plain(24),
  clear_on_close: bool,
  notify_on_close: bool,
  submit_disabled: bool,
});

/** Everything wrong with a Home tab or a modal. */
export function validateView(view: Wire): Problem[] {
  const isModal = view['type'] === 'modal';
  const shape = isModal ? modal(view, '/view') : home(view, '/view');
  const blocks =
    view['blocks'] === undefined ? [] : blockProblems(view['blocks'], isModal ? 'modal' : 'home', '/view/blocks');
  return [...shape, ...blocks, ...(isModal ? demandSubmit(view) : [])];
}

function demandSubmit(view: Wire): Problem[] {
  const inputs = wiresOf(view['blocks']).some((block) => block['type'] === 'input');
  return inputs && view['submit'] === undefined ? wrong('/view', 'missing required field: submit') : [];
}
