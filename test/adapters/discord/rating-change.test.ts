// A rating that is changed: the last one counts, and the person is told so.
import { afterAll, expect, it } from 'vitest';
import type { User } from '../../doubles/discord/model/user.ts';
import { bot } from '../../support/bot.ts';
import { controlFor, mention, textOf } from './people.ts';
import { prepareOn, stage } from './support.ts';

const { discord, entries, end, adapter } = await stage();
afterAll(end);

const logged = () => entries.filter(({ message }) => message === 'an answer was rated').map(({ fields }) => fields);
const ask = (user: User) => mention(discord, user, 'How many gigafactories?');
type Answer = Awaited<ReturnType<typeof ask>>;

const up = async (user: User, answer: Answer) =>
  textOf(await user.click(answer, controlFor(answer, 'up').id).message());

const down = async (user: User, answer: Answer, reason = 'wrong') => {
  const modal = await user.click(answer, controlFor(answer, 'down').id).modal();
  return textOf(await user.submit(modal, { reason }).message());
};

const phrase = (key: Parameters<typeof bot.phrase>[0], language = 'en') =>
  bot.phrase(key, language).replaceAll('\u00a0', ' ');

it('from up to down and back, each said in private', async () => {
  const ann = discord.createUser({ name: 'Ann' });
  const answer = await ask(ann);
  expect(await up(ann, answer)).toBe(phrase('feedback_thanks'));
  expect(await down(ann, answer)).toBe(phrase('feedback_down'));
  expect(await down(ann, answer, 'unclear')).toBe(phrase('feedback_thanks'));
  expect(await up(ann, answer)).toBe(phrase('feedback_up'));
  expect(logged()).toMatchObject([
    { feedback: { rating: 'up' }, counts: { up: 1, down: 0 } },
    { feedback: { rating: 'down', reason: 'wrong', instead: 'up' }, counts: { up: 0, down: 1 } },
    { feedback: { rating: 'up', instead: 'down' }, counts: { up: 1, down: 0 } },
  ]);
});

it('is each person’s own, and counts once the form is sent', async () => {
  const [ann, bob] = [discord.createUser(), discord.createUser({ locale: 'fr' })];
  const answer = await ask(ann);
  await up(ann, answer);
  const before = logged().length;
  await ann.click(answer, controlFor(answer, 'down').id).modal();
  expect(logged().length).toBe(before);
  expect(await down(bob, answer)).toBe(phrase('feedback_thanks', 'fr'));
  expect(await up(bob, answer)).toBe(phrase('feedback_up', 'fr'));
  expect(logged().at(-1)).toMatchObject({ feedback: { rating: 'up', instead: 'down' } });
  expect(JSON.stringify(entries)).not.toContain(bob.id);
});

it('by a bot that has started anew is a rating like any other', async () => {
  const ann = discord.createUser();
  const answer = await ask(ann);
  await up(ann, answer);
  await adapter.stop();
  const second = prepareOn(discord, { registers: false });
  await second.adapter.start();
  expect(await down(ann, answer)).toBe(phrase('feedback_thanks'));
  await second.adapter.stop();
});
