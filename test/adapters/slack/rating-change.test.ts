// A rating that is changed: the last one counts, and the person is told so; by Slack's own thumbs and by plain buttons.
import { expect, it } from 'vitest';
import type { User } from '../../doubles/slack/model/user.ts';
import { bot } from '../../support/bot.ts';
import { controlFor, mention, spaced, wordsOf } from './people.ts';
import { type Stage, stage } from './support.ts';

const logged = ({ entries }: Stage) =>
  entries.filter(({ message }) => message === 'an answer was rated').map(({ fields }) => fields);
const ask = ({ slack }: Stage, user: User) => mention(slack, user, 'How many gigafactories?');
type Answer = Awaited<ReturnType<typeof ask>>;

const up = async (user: User, answer: Answer) =>
  wordsOf(await user.click(answer, controlFor(answer, 'up').id).response());

const down = async (user: User, answer: Answer, reason = 'wrong') => {
  const modal = await user.click(answer, controlFor(answer, 'down').id).modal();
  return wordsOf(await user.submit(modal, { reason }).modal());
};

const phrase = (key: Parameters<typeof bot.phrase>[0], language = 'en') => spaced(bot.phrase(key, language));

it.each([
  ['socket', []],
  ['socket', ['context_actions']],
  ['http', []],
] as const)('over %s, in a workspace that refuses %o, from up to down and back', async (mode, refused) => {
  const held = await stage({ mode });
  for (const type of refused) held.slack.team.refuses.add(type);
  const ann = held.slack.createUser({ name: 'Ann' });
  const answer = await ask(held, ann);
  expect(await up(ann, answer)).toBe(phrase('feedback_thanks'));
  expect(await down(ann, answer)).toBe(phrase('feedback_down'));
  expect(await down(ann, answer, 'unclear')).toBe(phrase('feedback_thanks'));
  expect(await up(ann, answer)).toBe(phrase('feedback_up'));
  expect(logged(held)).toMatchObject([
    { feedback: { rating: 'up' }, counts: { up: 1, down: 0 } },
    { feedback: { rating: 'down', reason: 'wrong', instead: 'up' }, counts: { up: 0, down: 1 } },
    { feedback: { rating: 'up', instead: 'down' }, counts: { up: 1, down: 0 } },
  ]);
  const bob = held.slack.createUser();
  expect(await down(bob, answer)).toBe(phrase('feedback_thanks'));
  expect(logged(held).at(-1)).toMatchObject({ counts: { up: 1, down: 1 } });
  await held.end();
});
