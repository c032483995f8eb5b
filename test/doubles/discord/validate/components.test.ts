import { expect, test } from 'vitest';
import { failuresOf } from '../../../support/rows.ts';
import type { Wire } from '../model/wire.ts';
import { validateMessage } from './message.ts';

const of = (size: number) => 'x'.repeat(size);
const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));
const row = (...components: Wire[]) => ({ type: 1, components });
const button = (id: string, more: Wire = {}) => ({ type: 2, style: 1, label: 'L', custom_id: id, ...more });
const option = (value: string, more: Wire = {}) => ({ label: 'L', value, ...more });
const menu = (more: Wire = {}) => ({ type: 3, custom_id: 'm', options: [option('a'), option('b')], ...more });
const withControl = (control: Wire) => ({ components: [row(control)] });
const shown = (content: string) => ({ type: 10, content });
const v2 = (...components: Wire[]) => ({ flags: 1 << 15, components });
const c0 = 'components.0.components.0';

/** What passes, what is just outside, and where the error is. */
const limits: [name: string, inside: Wire, outside: Wire, path: string][] = [
  [
    'rows',
    { components: many(5, (n) => row(button(`${n}`))) },
    { components: many(6, (n) => row(button(`${n}`))) },
    'components',
  ],
  [
    'buttons in a row',
    { components: [row(...many(5, (n) => button(`${n}`)))] },
    { components: [row(...many(6, (n) => button(`${n}`)))] },
    'components.0.components',
  ],
  ['an empty row', { components: [] }, { components: [row()] }, 'components.0.components'],
  ['button outside a row', { components: [] }, { components: [button('x')] }, 'components.0.type'],
  [
    'button label',
    withControl(button('x', { label: of(80) })),
    withControl(button('x', { label: of(81) })),
    `${c0}.label`,
  ],
  [
    'button face',
    withControl(button('x', { label: '', emoji: { name: '👍' } })),
    withControl(button('x', { label: '' })),
    c0,
  ],
  ['button style', withControl(button('x', { style: 4 })), withControl(button('x', { style: 9 })), `${c0}.style`],
  ['custom id', withControl(button(of(100))), withControl(button(of(101))), `${c0}.custom_id`],
  ['no custom id', withControl(button('x')), withControl(button('')), `${c0}.custom_id`],
  [
    'link',
    withControl({ type: 2, style: 5, label: 'L', url: 'https://example.org' }),
    withControl({ type: 2, style: 5, label: 'L', url: 'example' }),
    `${c0}.url`,
  ],
  [
    'custom ids',
    { components: [row(button('a'), button('b'))] },
    { components: [row(button('a'), button('a'))] },
    'components.0.components.1.custom_id',
  ],
  [
    'options',
    withControl(menu({ options: many(25, (n) => option(`${n}`)) })),
    withControl(menu({ options: many(26, (n) => option(`${n}`)) })),
    `${c0}.options`,
  ],
  ['no options', withControl(menu()), withControl(menu({ options: [] })), `${c0}.options`],
  [
    'option label',
    withControl(menu({ options: [option('a', { label: of(100) })] })),
    withControl(menu({ options: [option('a', { label: of(101) })] })),
    `${c0}.options.0.label`,
  ],
  [
    'option value',
    withControl(menu({ options: [option(of(100))] })),
    withControl(menu({ options: [option(of(101))] })),
    `${c0}.options.0.value`,
  ],
  [
    'option description',
    withControl(menu({ options: [option('a', { description: of(100) })] })),
    withControl(menu({ options: [option('a', { description: of(101) })] })),
    `${c0}.options.0.description`,
  ],
  [
    'option values',
    withControl(menu()),
    withControl(menu({ options: [option('a'), option('a')] })),
    `${c0}.options.1.value`,
  ],
  [
    'placeholder',
    withControl(menu({ placeholder: of(150) })),
    withControl(menu({ placeholder: of(151) })),
    `${c0}.placeholder`,
  ],
  ['max_values', withControl(menu({ max_values: 2 })), withControl(menu({ max_values: 3 })), `${c0}.max_values`],
  ['min_values', withControl(menu({ min_values: 1 })), withControl(menu({ min_values: 2 })), `${c0}.min_values`],
  [
    'two menus in a row',
    withControl(menu()),
    { components: [row(menu(), menu({ custom_id: 'n' }))] },
    'components.0.components',
  ],
  ['V2 with content', v2(shown('x')), { ...v2(shown('x')), content: 'y' }, 'content'],
  ['V2 with embeds', v2(shown('x')), { ...v2(shown('x')), embeds: [{ title: 'y' }] }, 'embeds'],
  [
    'V2 components',
    v2(...many(40, () => shown('x'))),
    v2(...many(39, () => shown('x')), row(button('a'))),
    'components',
  ],
  ['V2 text', v2(shown(of(2000)), shown(of(2000))), v2(shown(of(2000)), shown(of(2001))), 'components'],
  ['V2 without the flag', v2(shown('x')), { components: [shown('x')] }, 'components.0.type'],
  [
    'V2 section',
    v2({ type: 9, components: [shown('x')], accessory: button('a') }),
    v2({ type: 9, components: [shown('x')] }),
    'components.0.accessory',
  ],
  [
    'V2 container',
    v2({ type: 17, components: [shown('x')] }),
    v2({ type: 17, components: [{ type: 17 }] }),
    'components.0.components.0.type',
  ],
];

test('are taken up to each limit, and refused beyond it at their place', () => {
  expect(
    failuresOf(limits, ([_, inside, outside, path]) => {
      expect(validateMessage(inside)).toEqual([]);
      expect(validateMessage(outside).map((error) => error.path.join('.'))).toContain(path);
    }),
  ).toEqual([]);
});
