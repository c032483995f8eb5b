// What a menu entry reads of a message as Slack sends it.
import { expect, test } from 'vitest';
import { seenIn } from '../../../src/adapters/slack/seen.ts';

const rich = (kind: string, ...elements: object[]) => ({ type: `rich_text_${kind}`, elements });
const raw = (text: string) => ({ type: 'raw_text', text });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

test.each([
  ['text alone', { text: 'a &amp; b' }, 'a & b'],
  ['text, which its blocks repeat', { text: 'a', blocks: [section('a')] }, 'a'],
  ['blocks without a text', { blocks: [section('a'), { type: 'context', elements: [{ text: 'b' }] }] }, 'a\nb'],
  ['what is shown, not what an app writes into notices', { text: 'New!', blocks: [section('a')] }, 'a'],
  [
    'rich text: paragraphs, lists, quotations, links',
    {
      text: '*a* b',
      blocks: [
        {
          type: 'rich_text',
          elements: [
            rich(
              'section',
              { type: 'text', text: 'a < ' },
              { type: 'link', url: 'https://example.org', text: 'b > c' },
            ),
            { type: 'rich_text_list', elements: [rich('section', { type: 'text', text: 'd' }), rich('section')] },
            rich(
              'quote',
              { type: 'user', user_id: 'U1' },
              { type: 'text', text: 'e' },
              { type: 'emoji', name: 'wave' },
            ),
          ],
        },
      ],
    },
    'a < b > c\nd\ne',
  ],
  [
    'a table and Markdown, and no buttons',
    {
      text: 'x',
      blocks: [
        {
          type: 'table',
          rows: [
            [raw('a'), { type: 'rich_text', elements: [rich('section', { type: 'text', text: 'b' })] }],
            [raw('c'), { type: 'raw_number', value: 1, text: '1' }],
          ],
        },
        { type: 'markdown', text: 'd' },
        { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Open' } }] },
        { type: 'context_actions', elements: [{ type: 'icon_button', text: { type: 'plain_text', text: 'Delete' } }] },
      ],
    },
    'a b\nc 1\nd',
  ],
  ['the blocks of an attachment', { text: 'a', attachments: [{ blocks: [section('b')] }] }, 'a\nb'],
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
