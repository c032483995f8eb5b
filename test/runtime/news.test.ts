// Who asked to be told: put back where the telling failed for a while, and told nothing that is no answer any more.
import { expect, it } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { createFeedback } from '../../src/runtime/feedback.ts';
import { createLimits } from '../../src/runtime/limits.ts';
import { createNews, type Tell, type Told } from '../../src/runtime/news.ts';
import { createPlatform } from '../../src/runtime/platform.ts';
import type { Store } from '../../src/runtime/store.ts';
import { collectLog, type Entry } from '../adapters/discord/support.ts';
import { keptFile, laterBot } from '../adapters/kept.ts';
import { bot } from '../support/bot.ts';

const LATER = laterBot('jobs');
const QUESTION = { text: 'How many jobs will it create?', language: 'en' };

function serviceOf(answering: Bot, store: Store) {
  const log = collectLog([]);
  return createPlatform({
    platform: 'discord',
    bot: answering,
    version: '1.0.0',
    guidance: () => ({ ask: () => '', remove: () => '', settings: () => '', settable: [] }),
    limits: createLimits({ user: 100, channel: 100 }),
    feedback: createFeedback({ log, logTexts: false }),
    log,
    store,
  }).service();
}

async function scene(tell: (to: string, text: string) => Promise<Told>) {
  const store = keptFile().open();
  await store.ready();
  const entries: Entry[] = [];
  const told: string[] = [];
  const telling: Tell = async (to, view) => {
    const text = view.kind === 'answer' ? view.answer.text : '';
    told.push(`${to}: ${text}`);
    return tell(to, text);
  };
  const news = createNews(telling, collectLog(entries));
  for (const to of ['ann', 'bob'])
    await store.wait(`discord:${to}`, { platform: 'discord', to, question: QUESTION, outcome: 'unstated' });
  const left = async () => (await store.waiting('discord')).map(({ wait }) => wait.to);
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  return { store, news, told, entries, left, until };
}

it('whom the platform could not be reached for is told the next time, and nobody twice', async () => {
  let isDown = true;
  const { store, news, told, left, until } = await scene(async () => (isDown ? 'later' : 'told'));
  await news.look(serviceOf(LATER, store));
  await until(() => told.length === 2);
  await news.end();
  expect(await left()).toEqual(['ann', 'bob']);
  isDown = false;
  await news.look(serviceOf(LATER, store));
  await until(() => told.length === 4);
  await news.end();
  expect(await left()).toEqual([]);
  await store.close();
});

it('an answer that was taken back is told to nobody who has not been told yet', async () => {
  const { store, news, told, left, until } = await scene(async () => 'told');
  await news.look(serviceOf(LATER, store));
  await until(() => told.length === 1);
  await news.look(serviceOf(bot, store));
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await news.end();
  expect([told.length, (await left()).length]).toEqual([1, 1]);
  await store.close();
});

it('a telling that fails of itself is logged under a reference, and ends nothing', async () => {
  const { store, news, told, entries, until } = await scene(async () => Promise.reject(new Error('drawn wrongly')));
  await news.look(serviceOf(LATER, store));
  await until(() => told.length === 2);
  await news.end();
  expect(entries.map(({ level }) => level)).toEqual(['error', 'error']);
  await store.close();
});

it('of one person the newest twenty are kept', async () => {
  const store = keptFile().open();
  for (let at = 0; at < 25; at++)
    await store.wait('discord:ann', {
      platform: 'discord',
      to: 'ann',
      question: { text: `${at}?` },
      outcome: 'fallback',
    });
  const kept = await store.waiting('discord');
  expect(kept.map(({ wait }) => wait.question.text)).toHaveLength(20);
  await store.close();
});
