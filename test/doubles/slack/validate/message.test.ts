import { expect, test } from 'vitest';
import type { Wire } from '../model/wire.ts';
import { editError, messageError, validateMessage } from './message.ts';

const x = (length: number) => 'x'.repeat(length);
const section = (text: string, more: Wire = {}) => ({ type: 'section', text: { type: 'mrkdwn', text }, ...more });
const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };

function errorOf(body: Wire): string | null {
  return messageError(body)?.error ?? null;
}

test('a message has a text, blocks or attachments', () => {
  expect(errorOf({})).toBe('no_text');
  expect(errorOf({ text: '' })).toBe('no_text');
  expect(errorOf({ text: ' \n' })).toBe('no_text');
  expect(errorOf({ blocks: [] })).toBe('no_text');
  expect(errorOf({ text: 'x' })).toBeNull();
  expect(errorOf({ blocks: [section('x')] })).toBeNull();
  expect(errorOf({ attachments: [{ text: 'x' }] })).toBeNull();
  expect(errorOf({ markdown_text: 'x' })).toBeNull();
});

test('the length of a text', () => {
  expect(errorOf({ text: x(40_000) })).toBeNull();
  expect(errorOf({ text: x(40_001) })).toBe('msg_too_long');
  expect(editError({ text: x(4000) })).toBeNull();
  expect(editError({ text: x(4001) })?.error).toBe('msg_too_long');
  expect(errorOf({ markdown_text: x(12_000) })).toBeNull();
  expect(errorOf({ markdown_text: x(12_001) })).toBe('msg_too_long');
  expect(errorOf({ markdown_text: 'x', blocks: [section('x')] })).toBe('markdown_text_conflict');
});

test('fifty blocks', () => {
  const blocks = (count: number) => Array.from({ length: count }, () => ({ type: 'divider' }));
  expect(errorOf({ blocks: blocks(50) })).toBeNull();
  expect(errorOf({ blocks: blocks(51) })).toBe('invalid_blocks');
});

test('what is no list of blocks', () => {
  expect(errorOf({ text: 'x', blocks: 'x' })).toBe('invalid_blocks_format');
  expect(errorOf({ blocks: {} })).toBe('invalid_blocks_format');
  expect(errorOf({ text: 'x', blocks: ['x'] })).toBe('invalid_blocks');
});

test('all texts of the blocks together', () => {
  const blocks = (last: number) => [
    section(x(3000)),
    section(x(3000)),
    section(x(3000)),
    section(x(3000)),
    section(x(last)),
  ];
  expect(errorOf({ blocks: blocks(1200) })).toBeNull();
  expect(errorOf({ blocks: blocks(1201) })).toBe('msg_blocks_too_long');
});

test('all markdown together, and one table', () => {
  const markdown = (length: number) => ({ type: 'markdown', text: x(length) });
  expect(errorOf({ blocks: [markdown(6000), markdown(6000)] })).toBeNull();
  expect(errorOf({ blocks: [markdown(6000), markdown(6001)] })).toBe('invalid_blocks');
  expect(errorOf({ blocks: [table] })).toBeNull();
  expect(errorOf({ blocks: [table, table] })).toBe('only_one_table_allowed');
});

test('a block_id is there once; an action_id may be in two blocks', () => {
  const button = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x' } };
  const actions = { type: 'actions', elements: [button] };
  expect(errorOf({ blocks: [section('x', { block_id: 'a' }), section('x', { block_id: 'b' })] })).toBeNull();
  expect(errorOf({ blocks: [section('x', { block_id: 'a' }), section('x', { block_id: 'a' })] })).toBe(
    'invalid_blocks',
  );
  expect(errorOf({ blocks: [actions, actions] })).toBeNull();
});

test('problems say what is wrong and where', () => {
  expect(validateMessage({ text: 'x', blocks: [section(x(3001)), { type: 'header' }] })).toEqual([
    { error: 'invalid_blocks', message: 'must be less than 3001 characters', pointer: '/blocks/0/text/text' },
    { error: 'invalid_blocks', message: 'missing required field: text', pointer: '/blocks/1' },
  ]);
});

test('the cells of a table together, and a workspace that takes none', () => {
  const row = (length: number) => ['x', x(length)].map((text) => ({ type: 'raw_text', text }));
  const long = (length: number) => ({
    type: 'table',
    rows: [row(3000 - 1), row(3000 - 1), row(3000 - 1), row(length)],
  });
  expect(errorOf({ blocks: [long(999)] })).toBeNull();
  expect(errorOf({ blocks: [long(1000)] })).toBe('invalid_blocks');
  expect(messageError({ blocks: [table] }, { refuses: new Set(['table']) })).toEqual({
    error: 'invalid_blocks',
    messages: ['[ERROR] unsupported type: table [json-pointer:/blocks/0]'],
  });
  expect(messageError({ blocks: [section('x')] }, { refuses: new Set(['table']) })).toBeNull();
});
