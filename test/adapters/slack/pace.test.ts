// The pace of messages is configuration: none at all is one too.
import { expect, test } from 'vitest';
import { stage } from './support.ts';

test('without a pace every mention is answered all the same', async () => {
  const { slack, end } = await stage({ settings: { interval: 0 } });
  const ann = slack.createUser();
  const said = ['how many gigafactories?', 'who announced it?'].map((text) => ann.mention(slack.channel, text));
  for (const one of said) expect((await slack.until(() => slack.repliesTo(one)[0])).text).not.toBe('');
  await end();
});
