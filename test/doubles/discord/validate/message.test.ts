import { expect, test } from 'vitest';
import { failuresOf } from '../../../support/rows.ts';
import type { Wire } from '../model/wire.ts';
import { nested } from './field-error.ts';
import { isEmptyMessage, validateEdit, validateMessage } from './message.ts';

const of = (size: number) => 'x'.repeat(size);
const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));
const field = (name = 'n', value = 'v') => ({ name, value });
const withEmbed = (embed: Wire) => ({ embeds: [embed] });
const shown = (content: string) => ({ type: 10, content });
const v2 = (...components: Wire[]) => ({ flags: 1 << 15, components });
const users = (count: number) => many(count, (index) => String(index));

/** What passes, what is just outside, and where the error is. */
const limits: [name: string, inside: Wire, outside: Wire, path: string][] = [
  ['content', { content: of(2000) }, { content: of(2001) }, 'content'],
  ['embeds', { embeds: many(10, () => ({ title: 'x' })) }, { embeds: many(11, () => ({ title: 'x' })) }, 'embeds'],
  ['title', withEmbed({ title: of(256) }), withEmbed({ title: of(257) }), 'embeds.0.title'],
  ['description', withEmbed({ description: of(4096) }), withEmbed({ description: of(4097) }), 'embeds.0.description'],
  [
    'fields',
    withEmbed({ fields: many(25, () => field()) }),
    withEmbed({ fields: many(26, () => field()) }),
    'embeds.0.fields',
  ],
  [
    'field name',
    withEmbed({ fields: [field(of(256))] }),
    withEmbed({ fields: [field(of(257))] }),
    'embeds.0.fields.0.name',
  ],
  ['no field name', withEmbed({ fields: [field('x')] }), withEmbed({ fields: [field('')] }), 'embeds.0.fields.0.name'],
  [
    'field value',
    withEmbed({ fields: [field('n', of(1024))] }),
    withEmbed({ fields: [field('n', of(1025))] }),
    'embeds.0.fields.0.value',
  ],
  [
    'footer',
    withEmbed({ footer: { text: of(2048) } }),
    withEmbed({ footer: { text: of(2049) } }),
    'embeds.0.footer.text',
  ],
  [
    'author',
    withEmbed({ author: { name: of(256) } }),
    withEmbed({ author: { name: of(257) } }),
    'embeds.0.author.name',
  ],
  ['color', withEmbed({ color: 0xff_ff_ff }), withEmbed({ color: 0x1_00_00_00 }), 'embeds.0.color'],
  ['url', withEmbed({ url: 'https://example.org' }), withEmbed({ url: 'example' }), 'embeds.0.url'],
  [
    'all embeds',
    { embeds: [{ description: of(4000) }, { description: of(2000) }] },
    { embeds: [{ description: of(4000) }, { description: of(2001) }] },
    'embeds',
  ],
  [
    'mentions of a kind and a list',
    { allowed_mentions: { parse: ['roles'], users: ['1'] } },
    { allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
  ],
  [
    'mentions',
    { allowed_mentions: { users: users(100) } },
    { allowed_mentions: { users: users(101) } },
    'allowed_mentions.users',
  ],
  [
    'kinds of mentions',
    { allowed_mentions: { parse: ['users'] } },
    { allowed_mentions: { parse: ['all'] } },
    'allowed_mentions.parse.0',
  ],
  ['nonce', { nonce: of(25) }, { nonce: of(26) }, 'nonce'],
];

test('is taken up to each limit, and refused beyond it at its place', () => {
  expect(
    failuresOf(limits, ([_, inside, outside, path]) => {
      expect(validateMessage(inside)).toEqual([]);
      expect(validateMessage(outside).map((error) => error.path.join('.'))).toContain(path);
    }),
  ).toEqual([]);
});

test('lengths count code points', () => {
  expect(validateMessage({ content: '👍'.repeat(2000) })).toEqual([]);
});

test('errors are nested as Discord nests them', () => {
  const errors = validateMessage(withEmbed({ title: of(257) }));
  const _errors = [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }];
  expect(nested(errors)).toEqual({ embeds: { 0: { title: { _errors } } } });
});

test('a message is empty without anything to see', () => {
  expect([{}, { content: ' ' }, { embeds: [] }].map((body) => isEmptyMessage(body, 0))).toEqual([true, true, true]);
  expect(isEmptyMessage({}, 1)).toBe(false);
  expect(isEmptyMessage({ embeds: [{ title: 'x' }] }, 0)).toBe(false);
});

test('an edit to Components V2 must clear the content', () => {
  const message = { content: 'x', embeds: [], flags: 0 };
  const edit = v2(shown('y'));
  expect(validateEdit(edit, message).map((error) => error.path)).toEqual([['content']]);
  expect(validateEdit({ ...edit, content: null }, message)).toEqual([]);
  expect(validateEdit({ components: [shown('y')] }, { ...message, content: '', flags: 1 << 15 })).toEqual([]);
});
