// What a menu entry reads of a message as Slack sends it.
import { expect, test } from 'vitest';
import { seenIn } from '../../../src/adapters/slack/seen.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

test.each([
  ['text alone', { text: 'a &amp; b' }, 'a & b'],
  ['text, which its blocks repeat', { text: 'a', blocks: [section('a')] }, 'a'],
  ['blocks without a text', { blocks: [section('a'), { type: 'context', elements: [{ text: 'b' }] }] }, 'a\nb'],
  [
    'attachments',
    { text: '', attachments: [{ title: 'a', text: 'b', fields: [{ title: 'c', value: 'd' }] }] },
    'a\nb\nc\nd',
  ],
  ['a shared message', { attachments: [{ message_blocks: [{ message: { blocks: [section('a')] } }] }] }, 'a'],
  ['nothing', { text: ':wave:', blocks: 'x', attachments: [null, 1] }, ''],
])('reads %s', (_, message, text) => {
  expect(seenIn(message)).toBe(text);
});
