// What outlives the process in Slack: ratings, chosen languages, who wants to be told; and how a person has it erased.
import { afterAll, expect, it } from 'vitest';
import type { User } from '../../doubles/slack/model/user.ts';
import { bot } from '../../support/bot.ts';
import { keptFile, laterBot } from '../kept.ts';
import { controlFor, labelsOf, mention, oursIn, spaced, wordsOf } from './people.ts';
import { stage } from './support.ts';

const UNSTATED = 'How many jobs will it create?';
const phrase = (key: Parameters<typeof bot.phrase>[0], language = 'en') => spaced(bot.phrase(key, language));

const kept = keptFile();
const { slack, adapter, entries, end } = await stage({ store: kept.open() });
afterAll(end);

const directTo = (user: User) => oursIn(slack, slack.dmChannel(user));

it('a rating is kept when it is thanked for, under no name', async () => {
  const ann = slack.createUser();
  const answer = await mention(slack, ann, 'How many gigafactories?');
  const thanks = await ann.click(answer, controlFor(answer, 'up').id).response();
  expect(wordsOf(thanks)).toBe(phrase('feedback_thanks'));
  expect((await kept.rows())['rating']).toMatchObject([{ rating: 'up', platform: 'slack' }]);
  expect(kept.bytes()).not.toContain(ann.id);
});

it('who asks to be told is told once, privately, when a later knowledge has the answer', async () => {
  const eve = slack.createUser();
  const answer = await mention(slack, eve, UNSTATED);
  expect(labelsOf(answer)).toContain(phrase('button_watch'));
  const told = await eve.click(answer, controlFor(answer, 'watch').id).response();
  expect(wordsOf(told)).toBe(phrase('watched'));
  expect(kept.bytes()).not.toContain('jobs will it create');
  adapter.swap(laterBot('jobs'));
  await slack.until(() => directTo(eve).length > 0);
  adapter.swap(bot);
  adapter.swap(laterBot('jobs'));
  await mention(slack, eve, 'How many chips?');
  expect(directTo(eve).map(({ text }) => text.split('\n')[0])).toEqual([
    expect.stringMatching(/^You wanted to know · /u),
  ]);
});

it('a person\'s data is erased behind "about", at a second press', async () => {
  adapter.swap(bot);
  const hal = slack.createUser();
  const answer = await mention(slack, hal, UNSTATED);
  await hal.click(answer, controlFor(answer, 'up').id).response();
  await hal.click(answer, controlFor(answer, 'watch').id).response();
  await hal.command('/investai', 'lang fr').response();
  const before = await kept.rows();
  const about = await hal.command('/investai', 'about').response();
  const asked = await hal.click(about, controlFor(about, 'erase').id).response();
  expect(wordsOf(asked)).toBe(phrase('erase_ask', 'fr'));
  const done = await hal.click(asked, controlFor(asked, 'erased').id).response();
  expect(wordsOf(done)).toBe(phrase('erased', 'fr'));
  const after = await kept.rows();
  const gone = ['rating', 'wait', 'choice'].map((table) => (before[table]?.length ?? 0) - (after[table]?.length ?? 0));
  expect(gone).toEqual([1, 1, 1]);
  const { blocks } = await hal.command('/investai', 'about').response();
  expect(JSON.stringify(blocks)).toContain(bot.phrase('about_title', 'en'));
});

it('nothing of it is an error', () => {
  expect([...entries, ...kept.entries].filter(({ level }) => level === 'error')).toEqual([]);
});
