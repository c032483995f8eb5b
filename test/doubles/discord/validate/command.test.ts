import { expect, test } from 'vitest';
import { failuresOf } from '../../../support/rows.ts';
import type { Wire } from '../model/wire.ts';
import { sizeOf, validateCommand, validateCommands } from './command.ts';

const of = (size: number) => 'x'.repeat(size);
const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));
const command = (more: Wire = {}) => ({ name: 'ask', description: 'Ask', ...more });
const option = (name: string, more: Wire = {}) => ({ name, description: 'D', type: 3, ...more });
const choice = (name: string, value: string | number = 'v') => ({ name, value });
const withOption = (more: Wire) => command({ options: [option('o', more)] });
const o0 = 'options.0';

/** What passes, what is just outside, and where the error is. */
const limits: [name: string, inside: Wire, outside: Wire, path: string][] = [
  ['name length', command({ name: of(32) }), command({ name: of(33) }), 'name'],
  ['name case', command({ name: 'été' }), command({ name: 'Été' }), 'name'],
  ['name characters', command({ name: "l'a-b_c" }), command({ name: 'a b' }), 'name'],
  ['description', command({ description: of(100) }), command({ description: of(101) }), 'description'],
  ['no description', command(), { name: 'ask' }, 'description'],
  [
    'options',
    command({ options: many(25, (n) => option(`o${n}`)) }),
    command({ options: many(26, (n) => option(`o${n}`)) }),
    'options',
  ],
  [
    'required first',
    command({ options: [option('a', { required: true }), option('b')] }),
    command({ options: [option('a'), option('b', { required: true })] }),
    'options.1',
  ],
  [
    'option names',
    command({ options: [option('a'), option('b')] }),
    command({ options: [option('a'), option('a')] }),
    'options.1.name',
  ],
  ['option type', withOption({ type: 11 }), withOption({ type: 12 }), `${o0}.type`],
  [
    'choices',
    withOption({ choices: many(25, (n) => choice(`c${n}`)) }),
    withOption({ choices: many(26, (n) => choice(`c${n}`)) }),
    `${o0}.choices`,
  ],
  [
    'choice name',
    withOption({ choices: [choice(of(100))] }),
    withOption({ choices: [choice(of(101))] }),
    `${o0}.choices.0.name`,
  ],
  [
    'choice value',
    withOption({ choices: [choice('c', of(100))] }),
    withOption({ choices: [choice('c', of(101))] }),
    `${o0}.choices.0.value`,
  ],
  [
    'choices or autocomplete',
    withOption({ autocomplete: true }),
    withOption({ autocomplete: true, choices: [choice('c')] }),
    `${o0}.autocomplete`,
  ],
  [
    'autocomplete of a type',
    withOption({ type: 4, autocomplete: true }),
    withOption({ type: 5, autocomplete: true }),
    `${o0}.type`,
  ],
  ['max_length', withOption({ max_length: 6000 }), withOption({ max_length: 6001 }), `${o0}.max_length`],
  [
    'min_length',
    withOption({ min_length: 1, max_length: 1 }),
    withOption({ min_length: 2, max_length: 1 }),
    `${o0}.min_length`,
  ],
  [
    'locale',
    command({ name_localizations: { fr: 'demander' } }),
    command({ name_localizations: { xx: 'x' } }),
    'name_localizations.xx',
  ],
  [
    'translated name',
    command({ name_localizations: { fr: 'été' } }),
    command({ name_localizations: { fr: 'Été' } }),
    'name_localizations.fr',
  ],
  [
    'translated description',
    command({ description_localizations: { fr: of(100) } }),
    command({ description_localizations: { fr: of(101) } }),
    'description_localizations.fr',
  ],
  [
    'translated option names',
    command({
      options: [option('a', { name_localizations: { fr: 'x' } }), option('b', { name_localizations: { de: 'x' } })],
    }),
    command({
      options: [option('a', { name_localizations: { fr: 'x' } }), option('b', { name_localizations: { fr: 'x' } })],
    }),
    'options.1.name_localizations.fr',
  ],
  [
    'translated against default names',
    command({ options: [option('a', { name_localizations: { fr: 'a' } }), option('b')] }),
    command({ options: [option('a', { name_localizations: { fr: 'b' } }), option('b')] }),
    'options.0.name_localizations.fr',
  ],
  ['contexts', command({ contexts: [0, 1] }), command({ contexts: [0, 3] }), 'contexts.1'],
  ['contexts once', command({ contexts: [0] }), command({ contexts: [0, 0] }), 'contexts'],
  [
    'integration types',
    command({ integration_types: [1] }),
    command({ integration_types: [2] }),
    'integration_types.0',
  ],
  [
    'private channels need the user install',
    command({ contexts: [2], integration_types: [0, 1] }),
    command({ contexts: [2], integration_types: [0] }),
    'contexts',
  ],
  ['menu command', { name: 'Any Name', type: 3 }, { name: 'Any Name', type: 3, description: 'D' }, 'description'],
  ['menu command name', { name: of(32), type: 2 }, { name: of(33), type: 2 }, 'name'],
  ['menu command options', { name: 'x', type: 2 }, { name: 'x', type: 2, options: [option('o')] }, 'options'],
  ['type', { name: 'x', type: 3 }, command({ type: 5 }), 'type'],
];

test('is taken up to each limit, and refused beyond it at its place', () => {
  expect(
    failuresOf(limits, ([_, inside, outside, path]) => {
      expect(validateCommand(inside)).toEqual([]);
      expect(validateCommand(outside).map((error) => error.path.join('.'))).toContain(path);
    }),
  ).toEqual([]);
});

test('a command of a guild has no contexts', () => {
  expect(validateCommand(command(), { guild: true })).toEqual([]);
  expect(validateCommand(command({ contexts: [0] }), { guild: true }).map((error) => error.path)).toEqual([
    ['contexts'],
  ]);
});

test('8000 characters in all, of the translations the longest only', () => {
  const translated = command({ description_localizations: { fr: of(50), de: of(60) } });
  expect(sizeOf(translated)).toBe('ask'.length + 60);
  const choices = (count: number) => many(count, (n) => choice(of(98) + String(n).padStart(2, '0'), of(100)));
  const full = (last: string) =>
    command({
      options: [
        option('a', { choices: choices(25) }),
        option('b', { choices: choices(14) }),
        option('c', { choices: [choice(last, of(100))] }),
      ],
    });
  const rest = 8000 - sizeOf(full(''));
  expect(rest).toBeLessThanOrEqual(100);
  expect(validateCommand(full(of(rest)))).toEqual([]);
  expect(validateCommand(full(of(rest + 1))).map((error) => error.code)).toContain('APPLICATION_COMMAND_TOO_LARGE');
});

test('of commands of a type there are so many, each with a name of its own', () => {
  const named = (count: number, type: number) =>
    many(count, (n) => (type === 1 ? command({ name: `c${n}` }) : { name: `c${n}`, type }));
  expect(validateCommands([...named(100, 1), ...named(15, 2), ...named(15, 3)])).toEqual([]);
  for (const [count, type] of [
    [101, 1],
    [16, 2],
    [16, 3],
  ] as const) {
    expect(validateCommands(named(count, type)).map((error) => error.code)).toEqual(['APPLICATION_COMMAND_TOO_MANY']);
  }
  expect(validateCommands([command(), command()]).map((error) => error.path)).toEqual([[1, 'name']]);
  expect(validateCommands([command(), { name: 'ask', type: 3 }])).toEqual([]);
});
