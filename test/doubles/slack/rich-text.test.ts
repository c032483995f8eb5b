import { expect, test } from 'vitest';
import { richElements } from './model/rich-text.ts';

test('what a person types becomes elements, as Slack stores them', () => {
  const text =
    'a &lt; b <@U1> <#C1|general> <!here> <!subteam^S1> <!date^1^{date}|then> <https://x.y|z> :wave: 10:30:15';
  expect(richElements(text).filter(({ text: words }) => words !== ' ')).toEqual([
    { type: 'text', text: 'a < b ' },
    { type: 'user', user_id: 'U1' },
    { type: 'channel', channel_id: 'C1' },
    { type: 'broadcast', range: 'here' },
    { type: 'usergroup', usergroup_id: 'S1' },
    { type: 'date', timestamp: 1, fallback: 'then' },
    { type: 'link', url: 'https://x.y', text: 'z' },
    { type: 'emoji', name: 'wave' },
    { type: 'text', text: ' 10:30:15' },
  ]);
});
