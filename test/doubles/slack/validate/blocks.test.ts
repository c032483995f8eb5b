import { expect, test } from 'vitest';
import type { Wire } from '../model/wire.ts';
import { validateMessage } from './message.ts';

const x = (length: number) => 'x'.repeat(length);
const times = <One>(count: number, make: (index: number) => One) => Array.from({ length: count }, (_, i) => make(i));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const button = (more: Wire = {}) => ({ type: 'button', text: plain('x'), ...more });
const option = (more: Wire = {}) => ({ text: plain('x'), value: 'v', ...more });
const section = (more: Wire) => ({ type: 'section', ...more });
const actions = (...elements: Wire[]) => ({ type: 'actions', elements });
const accessory = (element: Wire) => section({ text: mrkdwn('x'), accessory: element });
const options = (count: number) => times(count, (index) => option({ value: String(index) }));
const select = (more: Wire) => actions({ type: 'static_select', ...more });
const confirm = (more: Wire) => actions(button({ confirm: { text: plain('x'), ...more } }));
const feedback = (more: Wire = {}) => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      positive_button: { text: plain('x'), value: 'a', ...more },
      negative_button: { text: plain('x'), value: 'b' },
    },
  ],
});

/** What just passes, and what just does not. */
const limits: [string, Wire, Wire][] = [
  ['section text', section({ text: mrkdwn(x(3000)) }), section({ text: mrkdwn(x(3001)) })],
  ['section text not empty', section({ text: mrkdwn('x') }), section({ text: mrkdwn('') })],
  ['section has something', section({ fields: [plain('x')] }), section({})],
  [
    'section fields',
    section({ fields: times(10, () => plain('x')) }),
    section({ fields: times(11, () => plain('x')) }),
  ],
  ['field text', section({ fields: [mrkdwn(x(2000))] }), section({ fields: [mrkdwn(x(2001))] })],
  ['header text', { type: 'header', text: plain(x(150)) }, { type: 'header', text: plain(x(151)) }],
  ['header is plain', { type: 'header', text: plain('x') }, { type: 'header', text: mrkdwn('x') }],
  [
    'context elements',
    { type: 'context', elements: times(10, () => mrkdwn('x')) },
    { type: 'context', elements: times(11, () => mrkdwn('x')) },
  ],
  ['context takes text', { type: 'context', elements: [plain('x')] }, { type: 'context', elements: [button()] }],
  ['context is not empty', { type: 'context', elements: [plain('x')] }, { type: 'context', elements: [] }],
  ['actions elements', actions(...times(25, () => button())), actions(...times(26, () => button()))],
  ['button text', actions(button({ text: plain(x(75)) })), actions(button({ text: plain(x(76)) }))],
  ['button text is plain', actions(button()), actions(button({ text: mrkdwn('x') }))],
  ['button has a text', actions(button()), actions({ type: 'button' })],
  ['button value', actions(button({ value: x(2000) })), actions(button({ value: x(2001) }))],
  ['button url', actions(button({ url: x(3000) })), actions(button({ url: x(3001) }))],
  ['button style', actions(button({ style: 'danger' })), actions(button({ style: 'default' }))],
  ['button label', actions(button({ accessibility_label: x(75) })), actions(button({ accessibility_label: x(76) }))],
  ['action_id', actions(button({ action_id: x(255) })), actions(button({ action_id: x(256) }))],
  ['block_id', { type: 'divider', block_id: x(255) }, { type: 'divider', block_id: x(256) }],
  ['confirm text', confirm({ text: mrkdwn(x(300)) }), confirm({ text: mrkdwn(x(301)) })],
  ['confirm title', confirm({ title: plain(x(100)) }), confirm({ title: plain(x(101)) })],
  ['confirm button', confirm({ confirm: plain(x(30)) }), confirm({ confirm: plain(x(31)) })],
  ['deny button', confirm({ deny: plain(x(30)) }), confirm({ deny: mrkdwn('x') })],
  ['select options', select({ options: options(100) }), select({ options: options(101) })],
  ['select has options', select({ options: options(1) }), select({ options: [] })],
  ['select has one source', select({ options: options(1) }), select({})],
  [
    'select placeholder',
    select({ options: options(1), placeholder: plain(x(150)) }),
    select({ options: options(1), placeholder: plain(x(151)) }),
  ],
  [
    'option text',
    select({ options: [option({ text: plain(x(75)) })] }),
    select({ options: [option({ text: plain(x(76)) })] }),
  ],
  ['option text in a menu', select({ options: [option()] }), select({ options: [option({ text: mrkdwn('x') })] })],
  ['option value', select({ options: [option({ value: x(150) })] }), select({ options: [option({ value: x(151) })] })],
  [
    'option description',
    select({ options: [option({ description: plain(x(75)) })] }),
    select({ options: [option({ description: plain(x(76)) })] }),
  ],
  [
    'initial option',
    select({ options: options(2), initial_option: option({ value: '1' }) }),
    select({ options: options(2), initial_option: option({ value: '2' }) }),
  ],
  [
    'option groups',
    select({ option_groups: [{ label: plain(x(75)), options: options(1) }] }),
    select({ option_groups: [{ label: plain(x(76)), options: options(1) }] }),
  ],
  [
    'overflow options',
    accessory({ type: 'overflow', options: options(5) }),
    accessory({ type: 'overflow', options: options(6) }),
  ],
  [
    'checkboxes options',
    accessory({ type: 'checkboxes', options: options(10) }),
    accessory({ type: 'checkboxes', options: options(11) }),
  ],
  [
    'radio options may be mrkdwn',
    accessory({ type: 'radio_buttons', options: [option({ text: mrkdwn('x') })] }),
    accessory({ type: 'radio_buttons', options: [] }),
  ],
  ['accessory', accessory(button()), accessory({ type: 'feedback_buttons' })],
  ['feedback text', feedback({ text: plain(x(75)) }), feedback({ text: plain(x(76)) })],
  ['feedback label', feedback({ accessibility_label: x(75) }), feedback({ accessibility_label: x(76) })],
  ['feedback buttons stand in context actions', feedback(), actions(...feedback().elements)],
  [
    'context actions elements',
    { type: 'context_actions', elements: times(5, () => ({ type: 'icon_button', icon: 'trash', text: plain('x') })) },
    { type: 'context_actions', elements: times(6, () => ({ type: 'icon_button', icon: 'trash', text: plain('x') })) },
  ],
  ['image', { type: 'image', alt_text: x(2000), image_url: 'u' }, { type: 'image', alt_text: x(2001), image_url: 'u' }],
  ['image has a source', { type: 'image', alt_text: 'x', image_url: 'u' }, { type: 'image', alt_text: 'x' }],
  ['markdown', { type: 'markdown', text: x(12_000) }, { type: 'markdown', text: x(12_001) }],
  [
    'table rows',
    { type: 'table', rows: times(100, () => [{ type: 'raw_text', text: 'x' }]) },
    { type: 'table', rows: times(101, () => [{ type: 'raw_text', text: 'x' }]) },
  ],
  [
    'table cells',
    { type: 'table', rows: [times(20, () => ({ type: 'raw_text', text: 'x' }))] },
    { type: 'table', rows: [times(21, () => ({ type: 'raw_text', text: 'x' }))] },
  ],
  ['known blocks', { type: 'divider' }, { type: 'separator' }],
  ['known fields', { type: 'divider' }, { type: 'divider', text: 'x' }],
  [
    'emoji in plain text',
    section({ text: { ...plain('x'), emoji: true } }),
    section({ text: { ...mrkdwn('x'), emoji: true } }),
  ],
  [
    'action_id once in a block',
    actions(button({ action_id: 'a' }), button({ action_id: 'b' })),
    actions(button({ action_id: 'a' }), button({ action_id: 'a' })),
  ],
];

for (const [name, inside, outside] of limits) {
  test(name, () => {
    expect(validateMessage({ text: 'x', blocks: [inside] })).toEqual([]);
    const [problem] = validateMessage({ text: 'x', blocks: [outside] });
    expect(problem).toMatchObject({ error: 'invalid_blocks', pointer: expect.stringMatching(/^\/blocks\/0/) });
  });
}
