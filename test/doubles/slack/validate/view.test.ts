import { expect, test } from 'vitest';
import type { Wire } from '../model/wire.ts';
import { validateView } from './view.ts';

const x = (length: number) => 'x'.repeat(length);
const plain = (text: string) => ({ type: 'plain_text', text });
const dividers = (count: number) => Array.from({ length: count }, () => ({ type: 'divider' }));
const home = (more: Wire = {}): Wire => ({ type: 'home', blocks: dividers(1), ...more });
const modal = (more: Wire = {}): Wire => ({ type: 'modal', title: plain('x'), blocks: dividers(1), ...more });
const input = (element: Wire, more: Wire = {}) => ({ type: 'input', label: plain('x'), element, ...more });
const typing = (more: Wire = {}) => ({ type: 'plain_text_input', ...more });
const form = (block: Wire) => modal({ submit: plain('x'), blocks: [block] });
const button = { type: 'button', text: plain('x') };

/** What just passes, and what just does not. */
const limits: [string, Wire, Wire][] = [
  ['home blocks', home({ blocks: dividers(100) }), home({ blocks: dividers(101) })],
  ['modal blocks', modal({ blocks: dividers(100) }), modal({ blocks: dividers(101) })],
  ['blocks there are', home(), { type: 'home' }],
  ['type', home(), { type: 'tab', blocks: [] }],
  ['title', modal({ title: plain(x(24)) }), modal({ title: plain(x(25)) })],
  ['title there is', modal(), { type: 'modal', blocks: [] }],
  ['submit', modal({ submit: plain(x(24)) }), modal({ submit: plain(x(25)) })],
  ['close', modal({ close: plain(x(24)) }), modal({ close: { type: 'mrkdwn', text: 'x' } })],
  ['private_metadata', home({ private_metadata: x(3000) }), home({ private_metadata: x(3001) })],
  ['callback_id', home({ callback_id: x(255) }), home({ callback_id: x(256) })],
  ['a home has no title', home(), home({ title: plain('x') })],
  ['inputs need a submit', form(input(typing())), modal({ blocks: [input(typing())] })],
  ['label', form(input(typing(), { label: plain(x(2000)) })), form(input(typing(), { label: plain(x(2001)) }))],
  ['hint', form(input(typing(), { hint: plain(x(2000)) })), form(input(typing(), { hint: plain(x(2001)) }))],
  ['input elements', form(input(typing())), form(input(button))],
  ['max_length', form(input(typing({ max_length: 3000 }))), form(input(typing({ max_length: 3001 })))],
  ['min_length', form(input(typing({ min_length: 0 }))), form(input(typing({ min_length: -1 })))],
  [
    'lengths in order',
    form(input(typing({ min_length: 2, max_length: 2 }))),
    form(input(typing({ min_length: 3, max_length: 2 }))),
  ],
  ['a button as accessory', home({ blocks: [{ type: 'actions', elements: [button] }] }), home({ blocks: [button] })],
  ['no markdown block', home(), home({ blocks: [{ type: 'markdown', text: 'x' }] })],
  ['no context actions', modal(), modal({ blocks: [{ type: 'context_actions', elements: [] }] })],
];

for (const [name, inside, outside] of limits) {
  test(name, () => {
    expect(validateView(inside)).toEqual([]);
    expect(validateView(outside)).not.toEqual([]);
  });
}

test('the texts of a view may be longer together than those of a message', () => {
  const section = { type: 'section', text: plain(x(3000)) };
  expect(validateView(home({ blocks: Array.from({ length: 10 }, () => section) }))).toEqual([]);
});
