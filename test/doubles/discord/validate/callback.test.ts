import { InteractionType as Asked, InteractionResponseType as Kind } from 'discord.js';
import { expect, test } from 'vitest';
import { failuresOf } from '../../../support/rows.ts';
import type { Wire } from '../model/wire.ts';
import { validateAutocomplete } from './autocomplete.ts';
import { validateCallback } from './callback.ts';
import { validateModal } from './modal.ts';

const of = (size: number) => 'x'.repeat(size);
const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));
const source = { content: 'x', embeds: [], flags: 0 };
const input = (id: string, more: Wire = {}) => ({ type: 4, custom_id: id, style: 1, ...more });
const label = (more: Wire = {}) => ({ type: 18, label: 'L', component: input('i'), ...more });
const modal = (...components: Wire[]) => ({ custom_id: 'm', title: 'T', components });
const row = (more: Wire = {}) => ({ type: 1, components: [input('i', { label: 'L', ...more })] });
const choices = (count: number) => ({ choices: many(count, (n) => ({ name: `c${n}`, value: `${n}` })) });
const one = (name: string, value: string) => ({ choices: [{ name, value }] });
const paths = (errors: { path: (string | number)[] }[]) => errors.map((error) => error.path.join('.'));

const data: Partial<Record<number, Wire>> = {
  [Kind.Modal]: modal(label()),
  [Kind.ApplicationCommandAutocompleteResult]: choices(1),
};

test('an interaction may be answered with what fits its type', () => {
  expect(
    failuresOf(
      [
        [Asked.Ping, false, [1]],
        [Asked.ApplicationCommand, false, [4, 5, 9]],
        [Asked.MessageComponent, true, [4, 5, 6, 7, 9]],
        [Asked.ApplicationCommandAutocomplete, false, [8]],
        [Asked.ModalSubmit, false, [4, 5]],
        [Asked.ModalSubmit, true, [4, 5, 6, 7]],
      ],
      ([type, fromMessage, fitting]) => {
        const asked = { type, source: fromMessage ? source : null };
        const allowed = many(13, (kind) => kind).filter(
          (kind) => validateCallback({ type: kind, data: data[kind] ?? {} }, asked).length === 0,
        );
        expect(allowed).toEqual(fitting);
      },
    ),
  ).toEqual([]);
});

test('deferring takes the ephemeral flag only', () => {
  const asked = { type: Asked.ApplicationCommand, source: null };
  const deferred = (flags: number) => validateCallback({ type: 5, data: { flags } }, asked);
  expect(deferred(64)).toEqual([]);
  expect(paths(deferred(64 | (1 << 15)))).toEqual(['data.flags']);
});

test('an update is held against the message as it stands', () => {
  const asked = { type: Asked.MessageComponent, source: { ...source, content: '', flags: 1 << 15 } };
  expect(validateCallback({ type: 7, data: { components: [{ type: 10, content: 'x' }] } }, asked)).toEqual([]);
  expect(paths(validateCallback({ type: 7, data: { content: 'x' } }, asked))).toEqual(['data.content']);
});

const autocompletes: [string, Wire, Wire, string][] = [
  ['choices', choices(25), choices(26), 'choices'],
  ['a list', choices(0), {}, 'choices'],
  ['choice name', one(of(100), 'v'), one(of(101), 'v'), 'choices.0.name'],
  ['no choice name', one('x', 'v'), one('', 'v'), 'choices.0.name'],
  ['choice value', one('n', of(100)), one('n', of(101)), 'choices.0.value'],
  ['no choice value', one('n', 'x'), one('n', ''), 'choices.0.value'],
];

test('choices are held to their limits', () => {
  expect(
    failuresOf(autocompletes, ([_, inside, outside, path]) => {
      expect(validateAutocomplete(inside)).toEqual([]);
      expect(paths(validateAutocomplete(outside))).toContain(path);
    }),
  ).toEqual([]);
});

const inputs = (count: number) => modal(...many(count, (n) => label({ component: input(`i${n}`) })));
const inside = 'components.0.component';
const modals: [string, Wire, Wire, string][] = [
  ['title', { ...modal(label()), title: of(45) }, { ...modal(label()), title: of(46) }, 'title'],
  ['custom id', { ...modal(label()), custom_id: of(100) }, { ...modal(label()), custom_id: '' }, 'custom_id'],
  ['components', inputs(5), inputs(6), 'components'],
  ['no components', inputs(1), modal(), 'components'],
  ['label', modal(label({ label: of(45) })), modal(label({ label: of(46) })), 'components.0.label'],
  ['label of a row', modal(row({ label: of(45) })), modal(row({ label: of(46) })), 'components.0.components.0.label'],
  [
    'description',
    modal(label({ description: of(100) })),
    modal(label({ description: of(101) })),
    'components.0.description',
  ],
  ['input', modal(label()), modal(label({ component: { type: 2 } })), `${inside}.type`],
  [
    'style',
    modal(label({ component: input('i', { style: 2 }) })),
    modal(label({ component: input('i', { style: 3 }) })),
    `${inside}.style`,
  ],
  [
    'max_length',
    modal(label({ component: input('i', { max_length: 4000 }) })),
    modal(label({ component: input('i', { max_length: 4001 }) })),
    `${inside}.max_length`,
  ],
  [
    'value',
    modal(label({ component: input('i', { max_length: 3, value: 'abc' }) })),
    modal(label({ component: input('i', { max_length: 3, value: 'abcd' }) })),
    `${inside}.value`,
  ],
  [
    'placeholder',
    modal(label({ component: input('i', { placeholder: of(100) }) })),
    modal(label({ component: input('i', { placeholder: of(101) }) })),
    `${inside}.placeholder`,
  ],
  [
    'custom ids',
    modal(label(), label({ component: input('j') })),
    modal(label(), label()),
    'components.1.component.custom_id',
  ],
];

test('a modal is held to its limits', () => {
  expect(
    failuresOf(modals, ([_, good, bad, path]) => {
      expect(validateModal(good)).toEqual([]);
      expect(paths(validateModal(bad))).toContain(path);
    }),
  ).toEqual([]);
});
