// A bot that another one has replaced is let go: two of them would take twice the memory.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { bot, knowledge, model } from '../../support/bicycles.ts';
import { mention } from './people.ts';
import { stage } from './support.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it('the first bot is nowhere any more once another one answers', async () => {
  const begin = async () => {
    const first = createBot(knowledge, model);
    const { slack, adapter, end } = await stage({ bot: first });
    onTestFinished(end);
    await mention(slack, slack.createUser(), 'How many cycle lanes are planned?');
    return { slack, adapter, first: new WeakRef(first) };
  };
  const { slack, adapter, first } = await begin();
  adapter.swap(bot);
  await mention(slack, slack.createUser(), 'How many cycle lanes are planned?');
  const isGone = (): boolean => {
    collect();
    return first.deref() === undefined;
  };
  expect(await slack.until(isGone, undefined, 'the first bot to be let go')).toBe(true);
});
